package eu.consenthub.notifier.dispatch;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the vault is and how this service proves who it is. */
@ConfigurationProperties("notifier.vault")
public record VaultSettings(URI url, String username, String password, @DefaultValue("10s") Duration timeout) {

    /** Without the password: settings are printed when they are wrong. */
    @Override
    public String toString() {
        return "VaultSettings[" + url + ", " + username + "]";
    }
}
