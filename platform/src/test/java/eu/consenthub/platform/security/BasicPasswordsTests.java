package eu.consenthub.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Passwords are compared as they are configured; none is hashed anew, which would cost each call a tenth of a second. */
class BasicPasswordsTests {

    private final PasswordEncoder framework = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final PasswordEncoder ours = new AsConfigured(framework);

    @Test
    void neverWantsAStrongerFormOfAPlainPassword() {
        assertThat(framework.upgradeEncoding("{noop}dpo")).isTrue();
        assertThat(ours.upgradeEncoding("{noop}dpo")).isFalse();
    }

    @Test
    void comparesPlainAndHashedPasswords() {
        assertThat(ours.matches("dpo", "{noop}dpo")).isTrue();
        assertThat(ours.matches("dpo", framework.encode("dpo"))).isTrue();
        assertThat(ours.matches("other", framework.encode("dpo"))).isFalse();
    }
}
