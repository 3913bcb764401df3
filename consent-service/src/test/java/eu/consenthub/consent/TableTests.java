package eu.consenthub.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The tables of the consent-service")
class TableTests {

    private static final Path MIGRATIONS = Path.of("src/main/resources/consent/db/migration");
    private static final Path ROOMS = Path.of("src/main/java/eu/consenthub/consent");
    private static final Pattern CREATED = Pattern.compile("CREATE TABLE (?:IF NOT EXISTS )?(\\w+)");

    static Set<String> tables() {
        Set<String> tables = new TreeSet<>();
        texts(MIGRATIONS, ".sql").map(CREATED::matcher).flatMap(Matcher::results).forEach(found -> tables.add(found.group(1)));
        return tables;
    }

    @ParameterizedTest(name = "{0} is touched by one room")
    @MethodSource("tables")
    void areTouchedByOneRoomEach(String table) throws IOException {
        Pattern touched = Pattern.compile("\\b(?:FROM|INTO|UPDATE|JOIN)\\s+" + table + "\\b");

        try (Stream<Path> rooms = Files.list(ROOMS).filter(Files::isDirectory)) {
            assertThat(rooms.filter(room -> texts(room, ".java").anyMatch(text -> touched.matcher(text).find()))).hasSize(1);
        }
    }

    private static Stream<String> texts(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).map(TableTests::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
