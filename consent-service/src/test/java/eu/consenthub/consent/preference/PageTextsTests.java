package eu.consenthub.consent.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people read stands in the message files, in both languages, and nowhere else. */
class PageTextsTests {

    private static final Path RESOURCES = Path.of("src/main/resources/consent");
    private static final Pattern TEXT_BETWEEN_TAGS = Pattern.compile(">([^<]*\\p{L}[^<]*)<");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z.-]+)");

    @Test
    void keepsNoWordsInTemplates() throws IOException {
        for (Path template : templates()) {
            String markup = Files.readString(template).replaceAll("(?s)<!--.*?-->", "");
            assertThat(TEXT_BETWEEN_TAGS.matcher(markup).results().map(MatchResult::group)).as(template.toString()).isEmpty();
            assertThat(markup).as(template.toString()).doesNotContainPattern(" (title|alt|placeholder|aria-label)=");
        }
    }

    @Test
    void hasEveryTextInBothLanguages() throws IOException {
        Set<String> french = texts("fr").stringPropertyNames();
        assertThat(french).isEqualTo(texts("en").stringPropertyNames());
        Set<String> used = new TreeSet<>();
        for (Path template : templates()) {
            KEY.matcher(Files.readString(template)).results().map(found -> found.group(1)).forEach(used::add);
        }
        assertThat(french).containsAll(used);
    }

    /** A straight apostrophe is a quote of MessageFormat: it vanishes, and what follows is not filled in. */
    @Test
    void usesTypographicApostrophesOnly() throws IOException {
        for (String language : List.of("fr", "en")) {
            assertThat(texts(language).values()).noneMatch(text -> text.toString().contains("'"));
        }
    }

    @Test
    void saysTheSentencesOfTheRules() throws IOException {
        assertThat(texts("fr").getProperty("invalid.title") + ". " + texts("fr").getProperty("invalid.what"))
                .isEqualTo("Ce lien n’est plus valable. Écrivez à {0}\u00a0: nous ferons le nécessaire.");
        assertThat(texts("en").getProperty("stopped.done").replace("{0}", "this newsletter"))
                .isEqualTo("Done. You will not receive this newsletter any more. You do not need to do anything else.");
        assertThat(texts("fr").getProperty("stop-everything")).isEqualTo("Ne plus rien recevoir de {0}");
        assertThat(texts("en").getProperty("preferences.title")).isEqualTo("Your communication preferences");
    }

    @Test
    void keepsTheStylesheetSmallAndToItself() throws IOException {
        String css = Files.readString(RESOURCES.resolve("static/hub.css"));
        assertThat(css.length()).isLessThan(20 * 1024);
        assertThat(css).doesNotContain("url(", "@import", "http");
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".html")).collect(Collectors.toList());
            assertThat(found).hasSizeGreaterThan(5);
            return found;
        }
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve("messages_" + language + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }
}
