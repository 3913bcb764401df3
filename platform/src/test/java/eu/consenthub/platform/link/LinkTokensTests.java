package eu.consenthub.platform.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTokensTests {

    private static final UUID CONTACT = UUID.fromString("6f2c3c1e-3f0a-4c55-9a53-0f8a51d7b001");
    private static final String OLD = key(1);
    private static final String NEW = key(2);

    private final LinkTokens tokens = new LinkTokens(new LinkSettings("k1", Map.of("k1", OLD)));

    @ParameterizedTest
    @EnumSource
    void readsBackWhatWasMinted(LinkKind kind) {
        assertThat(tokens.verify(tokens.mint(kind, CONTACT, "newsletter")))
                .contains(new LinkClaim(kind, CONTACT, "newsletter"));
        assertThat(tokens.verify(tokens.mint(kind, CONTACT, null)))
                .contains(new LinkClaim(kind, CONTACT, null));
    }

    @Test
    void keepsThePublishedForm() {
        // Mails with this token exist: it must verify for ever.
        assertThat(tokens.mint(LinkKind.UNSUBSCRIBE, CONTACT, "newsletter"))
                .isEqualTo("AQECazFvLDwePwpMVZpTD4pR17ABbmV3c2xldHRlcud9u8H1tLWOjrUq3GQs7x0");
    }

    @Test
    void refusesEverySingleBitFlip() {
        byte[] genuine = Base64.getUrlDecoder().decode(tokens.mint(LinkKind.PREFERENCES, CONTACT, "newsletter"));
        List<String> forged = new ArrayList<>();
        for (int bit = 0; bit < genuine.length * 8; bit++) {
            byte[] flipped = genuine.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            forged.add(Base64.getUrlEncoder().withoutPadding().encodeToString(flipped));
        }
        assertThat(forged).hasSize(genuine.length * 8).noneMatch(this::isGenuine);
    }

    @Test
    void refusesEveryTruncationAndExtension() {
        String genuine = tokens.mint(LinkKind.PREFERENCES, CONTACT, null);
        assertThat(IntStream.range(0, genuine.length()).mapToObj(end -> genuine.substring(0, end))).noneMatch(this::isGenuine);
        assertThat(List.of(genuine + "A", genuine + "=", genuine + "==", " " + genuine, genuine + "\n", genuine + genuine))
                .noneMatch(this::isGenuine);
    }

    @Test
    void refusesASecondSpellingOfTheSameBytes() {
        String genuine = tokens.mint(LinkKind.PREFERENCES, CONTACT, "newsletter");
        assertThat("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".chars()
                .mapToObj(last -> genuine.substring(0, genuine.length() - 1) + (char) last)
                .filter(this::isGenuine))
                .containsExactly(genuine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "%00", "AQEC", "ÿÿÿÿ", "not a token", "../../etc/passwd", "AQH_", "AQEA", "👋👋👋👋"})
    void answersNothingToWhatIsNoToken(String text) {
        assertThat(tokens.verify(text)).isEmpty();
        assertThat(tokens.verify(text.repeat(10_000))).isEmpty();
    }

    @Test
    void acceptsOldKeysAsLongAsTheyAreListed() {
        LinkTokens rotated = new LinkTokens(new LinkSettings("k2", Map.of("k1", OLD, "k2", NEW)));
        String old = tokens.mint(LinkKind.UNSUBSCRIBE, CONTACT, "newsletter");
        assertThat(rotated.verify(old)).isPresent();
        assertThat(rotated.mint(LinkKind.UNSUBSCRIBE, CONTACT, "newsletter")).isNotEqualTo(old);
        assertThat(tokens.verify(rotated.mint(LinkKind.UNSUBSCRIBE, CONTACT, "newsletter"))).as("unknown key").isEmpty();
    }

    @Test
    void refusesAnotherKeyOfTheSameName() {
        LinkTokens foreign = new LinkTokens(new LinkSettings("k1", Map.of("k1", NEW)));
        assertThat(tokens.verify(foreign.mint(LinkKind.UNSUBSCRIBE, CONTACT, "newsletter"))).isEmpty();
    }

    @Test
    void mintsAndVerifiesFromManyThreads() {
        assertThat(IntStream.range(0, 20_000).parallel()
                .mapToObj(i -> new LinkClaim(LinkKind.RSVP, new UUID(i, i), "event-" + i))
                .filter(claim -> !tokens.verify(tokens.mint(claim.kind(), claim.contactId(), claim.purpose())).equals(Optional.of(claim))))
                .isEmpty();
    }

    @Test
    void refusesAPurposeThatDoesNotFit() {
        assertThatIllegalArgumentException().isThrownBy(() -> tokens.mint(LinkKind.RSVP, CONTACT, "x".repeat(65)));
        assertThatIllegalArgumentException().isThrownBy(() -> tokens.mint(LinkKind.RSVP, CONTACT, ""));
    }

    @Test
    void saysWhatIsWrongWithTheSettings() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LinkSettings("k1", Map.of()))
                .withMessageStartingWith("hub.links.keys is empty");
        assertThatIllegalArgumentException().isThrownBy(() -> new LinkSettings("k9", Map.of("k1", OLD)))
                .withMessage("hub.links.current-key must name one of hub.links.keys: [k1]");
        assertThatIllegalArgumentException().isThrownBy(() -> new LinkSettings("k1", Map.of("k1", "AAAA")))
                .withMessage("hub.links.keys.k1 has 3 bytes; it needs 32 or more");
        assertThatIllegalArgumentException().isThrownBy(() -> new LinkSettings("k1", Map.of("k1", "§")))
                .withMessage("hub.links.keys.k1 is not base64");
        assertThat(new LinkSettings("k1", Map.of("k1", OLD)).toString()).doesNotContain(OLD);
    }

    private boolean isGenuine(String token) {
        return tokens.verify(token).isPresent();
    }

    private static String key(int seed) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) seed);
        return Base64.getEncoder().encodeToString(key);
    }
}
