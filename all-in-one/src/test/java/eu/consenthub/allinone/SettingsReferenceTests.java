package eu.consenthub.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The settings reference names every setting there is: one that is added without a word fails here. */
class SettingsReferenceTests {

    private static final Path REFERENCE = Path.of("..", "docs", "reference", "settings.md");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("eu.consenthub");

    @Test
    void namesEverySettingOfEverySettingsClass() throws IOException {
        String page = Files.readString(REFERENCE);
        Set<String> missing = new TreeSet<>();
        classes.stream()
                .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
                .flatMap(SettingsReferenceTests::settingsOf)
                .filter(setting -> !isNamed(setting, page))
                .forEach(missing::add);

        assertThat(missing).isEmpty();
    }

    @Test
    void namesEverySettingOfTheLocalSystem() throws IOException {
        String page = Files.readString(REFERENCE);

        assertThat(names(LocalSettings.PREFIX, LocalSettings.class)).allMatch(setting -> isNamed(setting, page));
    }

    private static Stream<String> settingsOf(JavaClass type) {
        Class<?> settings = type.reflect();
        return names(settings.getAnnotation(ConfigurationProperties.class).value(), settings);
    }

    private static Stream<String> names(String prefix, Class<?> settings) {
        return Arrays.stream(settings.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> prefix + "." + name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT));
    }

    /** In full, or by its last part in a line that begins with its prefix. */
    private static boolean isNamed(String setting, String page) {
        String prefix = setting.substring(0, setting.lastIndexOf('.'));
        String last = setting.substring(setting.lastIndexOf('.'));
        return page.lines()
                .filter(line -> line.startsWith("| `" + prefix + "."))
                .anyMatch(line -> line.contains("`" + setting + "`") || line.contains("`" + last + "`"));
    }
}
