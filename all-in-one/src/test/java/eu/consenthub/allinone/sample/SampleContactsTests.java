package eu.consenthub.allinone.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SampleContactsTests {

    private static final Path SHIPPED = Path.of("../docs/samples/contacts-1000.csv");

    @Test
    void writesTheShippedFileAgain() throws IOException {
        assertThat(written(1000, SampleContacts.SHIPPED_SEED)).isEqualTo(Files.readString(SHIPPED));
    }

    @Test
    void tellsAnotherStoryForAnotherSeed() throws IOException {
        assertThat(written(50, 1)).isNotEqualTo(written(50, 2)).isEqualTo(written(50, 1));
    }

    @Test
    void startsALongFileAsAShortOne() throws IOException {
        assertThat(written(500, 7)).startsWith(written(100, 7));
    }

    @Test
    void namesOnlyDomainsKeptForExamples() throws IOException {
        Set<String> endings = addresses(written(5000, 3)).stream()
                .filter(address -> address.contains("@") && !address.endsWith("@"))
                .map(address -> address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT))
                .map(domain -> domain.substring(domain.lastIndexOf('.') + 1))
                .collect(Collectors.toSet());
        assertThat(endings).containsExactlyInAnyOrder("example", "test", "org");
        assertThat(written(5000, 3)).doesNotContainPattern("@[^;]*(?<!example)\\.org;");
    }

    @Test
    void showsEveryKindOfLineInTheShippedFile() {
        Set<LineKind> shown = EnumSet.noneOf(LineKind.class);
        for (long index = 0; index < 1000; index++) {
            shown.add(LineKind.drawn(new SplittableRandom(SampleContacts.SHIPPED_SEED * 1_000_003 + index * 7_919)));
        }
        assertThat(shown).containsExactlyInAnyOrder(LineKind.values());
    }

    @Test
    void givesNoAddressToTwoPeople() {
        Cast cast = new Cast(11);
        Set<String> addresses = new java.util.HashSet<>();
        for (long number = 0; number < 60_000; number++) {
            assertThat(addresses.add(cast.person(number).email())).isTrue();
        }
    }

    private static String written(long lines, long seed) throws IOException {
        StringBuilder text = new StringBuilder();
        SampleContacts.write(lines, seed, text);
        return text.toString();
    }

    private static List<String> addresses(String file) {
        return Arrays.stream(file.split("\n")).skip(1).map(line -> line.split(";", 2)[0]).toList();
    }
}
