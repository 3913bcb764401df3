package eu.consenthub.consent.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.consenthub.consent.contact.SuppressionKeys.Versioned;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SuppressionSettingsTests {

    private static final String ONE = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String TWO = Base64.getEncoder()
            .encodeToString("another secret of 32 bytes, here".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    private static final EmailAddress MARIE = EmailAddress.parse("marie@clinique-exemple.fr").orElseThrow();

    @Test
    void looksUnderEveryVersionAndKeepsUnderTheCurrentOne() {
        SuppressionEntries before = new SuppressionEntries(new SuppressionSettings("1", Map.of("1", ONE)).secrets());
        SuppressionEntries rotated = new SuppressionEntries(new SuppressionSettings("2", Map.of("1", ONE, "2", TWO)).secrets());
        Suppression everything = new Suppression(null, null, true, java.time.Instant.EPOCH);

        Versioned old = before.of(ContactData.of(MARIE), List.of(everything)).getFirst().key();
        Versioned current = rotated.of(ContactData.of(MARIE), List.of(everything)).getFirst().key();

        assertThat(old.version()).isEqualTo(1);
        assertThat(current.version()).isEqualTo(2);
        assertThat(rotated.lookUp(ContactData.of(MARIE))).containsExactly(current, old);
    }

    @Test
    void saysWhichSettingIsWrong() {
        assertThatThrownBy(() -> new SuppressionSettings(null, null).secrets()).hasMessageContaining("hub.suppression.keys");
        assertThatThrownBy(() -> new SuppressionSettings("2", Map.of("1", ONE)).secrets())
                .hasMessageContaining("hub.suppression.current-key");
        assertThatThrownBy(() -> new SuppressionSettings("k1", Map.of("k1", ONE)).secrets())
                .hasMessageContaining("a number from 1, not k1");
        assertThatThrownBy(() -> new SuppressionSettings("1", Map.of("1", "c2hvcnQ=")).secrets())
                .hasMessageContaining("hub.suppression.keys.1");
        assertThat(new SuppressionSettings("1", Map.of("1", ONE))).asString().doesNotContain(ONE);
    }
}
