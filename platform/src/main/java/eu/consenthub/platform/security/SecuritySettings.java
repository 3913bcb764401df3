package eu.consenthub.platform.security;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Accounts for HTTP Basic. None by default: then only tokens of the configured issuer are taken, and without an issuer nobody
 * gets in.
 */
@ConfigurationProperties("hub.security")
public record SecuritySettings(Map<String, Account> users) {

    public SecuritySettings(@Nullable Map<String, Account> users) {
        this.users = users == null ? Map.of() : Map.copyOf(users);
    }

    /**
     * One account.
     *
     * @param password encoded as Spring Security writes it, e.g. <code>{bcrypt}…</code>; {@code {noop}…} only for a local stack
     */
    public record Account(String password, List<StaffRole> roles) {

        public Account(@Nullable String password, @Nullable List<StaffRole> roles) {
            if (password == null || !password.matches("\\{[A-Za-z0-9@_-]+}.+")) {
                throw new IllegalArgumentException("hub.security.users: a password starts with its encoding, e.g. {bcrypt} or {noop}");
            }
            if (roles == null || roles.isEmpty()) {
                throw new IllegalArgumentException("hub.security.users: an account has at least one role");
            }
            this.password = password;
            this.roles = List.copyOf(roles);
        }

        @Override
        public String toString() {
            return "Account[roles=" + roles + "]";
        }
    }
}
