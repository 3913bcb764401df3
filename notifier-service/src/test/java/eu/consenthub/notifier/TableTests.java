package eu.consenthub.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The tables of the notifier-service")
class TableTests {

    private static final Path MIGRATIONS = Path.of("src/main/resources/notifier/db/migration");
    private static final Path ROOMS = Path.of("src/main/java/eu/consenthub/notifier");
    private static final Pattern CREATED = Pattern.compile("CREATE TABLE (?:IF NOT EXISTS )?(\\w+)");

    /** The two that campaign and dispatch share: one writes the snapshot and reads, the other moves it on. */
    private static final Map<String, Set<String>> SHARED = Map.of(
            "campaign", Set.of("campaign", "dispatch"),
            "campaign_recipient", Set.of("campaign", "dispatch"));

    static Set<String> tables() {
        return texts(MIGRATIONS, ".sql")
                .map(CREATED::matcher)
                .flatMap(Matcher::results)
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest(name = "{0} is touched only by its room")
    @MethodSource("tables")
    void areTouchedByOneRoomEach(String table) throws IOException {
        Pattern touched = Pattern.compile("\\b(?:FROM|INTO|UPDATE|JOIN)\\s+" + table + "\\b");

        try (Stream<Path> rooms = Files.list(ROOMS).filter(Files::isDirectory)) {
            Set<String> touching = rooms
                    .filter(room -> texts(room, ".java").anyMatch(text -> touched.matcher(text).find()))
                    .map(room -> room.getFileName().toString())
                    .collect(Collectors.toSet());
            if (SHARED.containsKey(table)) {
                assertThat(touching).isEqualTo(SHARED.get(table));
            } else {
                assertThat(touching).hasSize(1);
            }
        }
    }

    private static Stream<String> texts(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(ending))
                    .map(TableTests::read)
                    .toList()
                    .stream();
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
