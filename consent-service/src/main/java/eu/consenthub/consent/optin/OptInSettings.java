package eu.consenthub.consent.optin;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the double opt-in works here.
 *
 * @param validity how long a request waits for its confirmation; then it is erased (CONS-2: seven days)
 * @param origins  sites whose own forms may ask, e.g. {@code https://www.example.org}; none unless named
 */
@ConfigurationProperties("hub.opt-in")
record OptInSettings(@DefaultValue("7d") Duration validity, @DefaultValue List<String> origins) {

    OptInSettings {
        if (validity.isNegative() || validity.isZero()) {
            throw new IllegalArgumentException("hub.opt-in.validity is longer than nothing");
        }
    }
}
