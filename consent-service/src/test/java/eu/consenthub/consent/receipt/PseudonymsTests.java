package eu.consenthub.consent.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.consenthub.consent.contact.ContactId;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PseudonymsTests {

    private static final ContactId SOMEBODY = new ContactId(new UUID(1, 1));
    private static final ContactId SOMEBODY_ELSE = new ContactId(new UUID(1, 2));
    private static final String ONE = key('1');
    private static final String TWO = key('2');

    @Test
    void areTheSameForTheSamePersonAndKeyOnly() {
        Pseudonyms pseudonyms = pseudonyms("k1", Map.of("k1", ONE));

        assertThat(pseudonyms.of(SOMEBODY)).isEqualTo(pseudonyms.of(SOMEBODY)).startsWith("hmac-sha256:k1:")
                .isNotEqualTo(pseudonyms.of(SOMEBODY_ELSE)).isNotEqualTo(pseudonyms("k1", Map.of("k1", TWO)).of(SOMEBODY));
    }

    @Test
    void stayTrueWhenTheKeyChanges() {
        String before = pseudonyms("k1", Map.of("k1", ONE)).of(SOMEBODY);
        Pseudonyms later = pseudonyms("k2", Map.of("k1", ONE, "k2", TWO));

        assertThat(later.of(SOMEBODY)).startsWith("hmac-sha256:k2:");
        assertThat(later.contradicts(before, SOMEBODY)).isFalse();
        assertThat(later.contradicts(before, SOMEBODY_ELSE)).isTrue();
        assertThat(pseudonyms("k2", Map.of("k2", TWO)).contradicts(before, SOMEBODY_ELSE)).isFalse();
    }

    @Test
    void needAKeyToStart() {
        assertThatThrownBy(() -> new Pseudonyms(new PseudonymSettings(null, null))).hasMessageContaining("hub.pseudonyms.keys is empty");
    }

    private static Pseudonyms pseudonyms(String current, Map<String, String> keys) {
        return new Pseudonyms(new PseudonymSettings(current, keys));
    }

    private static String key(char letter) {
        return Base64.getEncoder().encodeToString(String.valueOf(letter).repeat(32).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
}
