package eu.consenthub.consent.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SigningSettingsTests {

    private static final String SECRET = Base64.getEncoder().encodeToString(new byte[32]);

    @Test
    void refusesToStartWithoutASecret() {
        assertThatThrownBy(() -> new Seal(settings(null, null))).hasMessageContaining("hub.signing.secrets is empty");
        assertThatThrownBy(() -> new Seal(settings("s1", Map.of()))).hasMessageContaining("hub.signing.secrets is empty");
    }

    @Test
    void namesWhatIsWrong() {
        assertThatThrownBy(() -> new Seal(settings("s2", Map.of("s1", SECRET)))).hasMessageContaining("hub.signing.current-secret");
        assertThatThrownBy(() -> new Seal(settings("s1", Map.of("s1", "%")))).hasMessageContaining("hub.signing.secrets.s1 is not base64");
        assertThatThrownBy(() -> new Seal(settings("s1", Map.of("s1", "AAAA")))).hasMessageContaining("has 3 bytes; it needs 32");
    }

    @Test
    void tellsNoSecrets() {
        SigningSettings settings = settings("s1", Map.of("s1", SECRET));
        assertThat(settings.toString()).doesNotContain(SECRET);
        assertThat(settings.sealing().toString()).doesNotContain(SECRET);
    }

    @Test
    void opensOnlyWhatWasSealedWithTheSameSecretForTheSameKey() {
        Seal seal = new Seal(settings("s1", Map.of("s1", SECRET)));
        Seal.Sealed sealed = seal.close(new byte[]{1, 2, 3}, "key");
        Seal other = new Seal(settings("s1", Map.of("s1", Base64.getEncoder().encodeToString("x".repeat(32).getBytes()))));
        Seal later = new Seal(settings("s2", Map.of("s2", SECRET)));

        assertThat(seal.open(sealed, "key")).containsExactly(1, 2, 3);
        assertThat(seal.close(new byte[]{1, 2, 3}, "key").bytes()).isNotEqualTo(sealed.bytes());
        assertThatThrownBy(() -> seal.open(sealed, "another")).hasMessageContaining("hub.signing.secrets.s1 is not the secret");
        assertThatThrownBy(() -> other.open(sealed, "key")).hasMessageContaining("hub.signing.secrets.s1 is not the secret");
        assertThatThrownBy(() -> later.open(sealed, "key")).hasMessageContaining("hub.signing.secrets does not list");
    }

    private static SigningSettings settings(@Nullable String current, @Nullable Map<String, String> secrets) {
        return new SigningSettings(current, secrets, Duration.ofDays(90));
    }
}
