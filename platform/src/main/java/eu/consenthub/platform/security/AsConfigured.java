package eu.consenthub.platform.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Compares passwords as they are configured and never wants a stronger form: there is no store to keep it in, and making it
 * anew at every call, as the framework does for one that wants it, costs a tenth of a second each.
 */
record AsConfigured(PasswordEncoder encoder) implements PasswordEncoder {

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return encoder.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String configured) {
        return encoder.matches(password, configured);
    }
}
