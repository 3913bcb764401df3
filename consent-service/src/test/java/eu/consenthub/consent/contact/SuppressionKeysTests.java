package eu.consenthub.consent.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.consenthub.consent.Rule;
import eu.consenthub.consent.contact.SuppressionKeys.Versioned;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule("ADDR-5")
@DisplayName("ADDR-5: a contact point is recognised after its erasure")
class SuppressionKeysTests {

    private static final byte[] SECRET = "demo-key-for-tests-only".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEWER = "another-key-for-tests-only".getBytes(StandardCharsets.UTF_8);
    private static final EmailAddress MARIE = EmailAddress.parse("Marie.Durand@clinique-exemple.fr").orElseThrow();

    @ParameterizedTest(name = "{0}")
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, value = {
            "  Marie.Durand@Clinique-Exemple.FR ,3c6f76cefe71850ab4f1e3eecad9ee10c7c4477e44d7edb98b015f90bed54f72",
            "marie.durand+news@clinique-exemple.fr,b514666572369fb999d11a8a9e2e94ed732356e11ca83fa91454666a10e70a08"})
    void byTheDigestOfItsMatchKey(String given, String digest) {
        EmailAddress address = EmailAddress.parse(given).orElseThrow();

        assertThat(SuppressionKey.ofEmail(SECRET, address).hex()).isEqualTo(digest);
    }

    @Test
    @DisplayName("an address, a number and a letter box of the same text are three")
    void ofEachKindForItself() {
        assertThat(SuppressionKey.ofPhone(SECRET, "+33639980001").hex())
                .isEqualTo("73acf0af12263e0ec447ddfd33f7108dc3ddcb829dc18a6fe698a69b17922c44")
                .isNotEqualTo(SuppressionKey.ofPostalAddress(SECRET, "+33639980001").hex());
    }

    @Test
    void whateverTheLettersOfAPostalAddress() {
        assertThat(SuppressionKey.ofPostalAddress(SECRET, "3, Allée du Moulin-Berger\n69130 ÉCULLY"))
                .isEqualTo(SuppressionKey.ofPostalAddress(SECRET, "3 allee du moulin berger 69130 Ecully"))
                .isNotEqualTo(SuppressionKey.ofPostalAddress(SECRET, "13 allee du moulin berger 69130 Ecully"));
    }

    @Test
    @DisplayName("after a rotation under both versions, until it is made anew")
    void underEveryVersionOfTheSecret() {
        Versioned before = new SuppressionKeys(Map.of(1, SECRET), 1).current(secret -> SuppressionKey.ofEmail(secret, MARIE));
        SuppressionKeys rotated = new SuppressionKeys(Map.of(1, SECRET, 2, NEWER), 2);

        List<Versioned> all = rotated.all(secret -> SuppressionKey.ofEmail(secret, MARIE));

        assertThat(all).extracting(Versioned::version).containsExactly(2, 1);
        assertThat(all).contains(before).doesNotHaveDuplicates();
        assertThat(rotated.isOutdated(before)).isTrue();
        assertThat(rotated.isOutdated(rotated.current(secret -> SuppressionKey.ofEmail(secret, MARIE)))).isFalse();
    }

    @Test
    void neverWithoutASecret() {
        assertThatThrownBy(() -> new SuppressionKeys(Map.of(1, SECRET), 2)).hasMessageContaining("version 2");
        assertThatThrownBy(() -> new SuppressionKeys(Map.of(1, new byte[0]), 1)).hasMessageContaining("not empty");
    }
}
