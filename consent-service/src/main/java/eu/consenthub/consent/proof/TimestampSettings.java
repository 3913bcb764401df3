package eu.consenthub.consent.proof;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who stamps roots with the time.
 *
 * @param url     where the authority (RFC 3161) takes requests; null: roots are not stamped
 * @param timeout after which a request has failed
 */
@ConfigurationProperties("consent.proof.timestamp")
record TimestampSettings(@Nullable URI url, @DefaultValue("10s") Duration timeout) {

    TimestampSettings {
        if (url != null && !"http".equals(url.getScheme()) && !"https".equals(url.getScheme())) {
            throw new IllegalArgumentException("consent.proof.timestamp.url begins with http:// or https://");
        }
    }
}
