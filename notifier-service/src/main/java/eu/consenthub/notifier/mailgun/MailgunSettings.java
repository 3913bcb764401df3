package eu.consenthub.notifier.mailgun;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How to reach Mailgun.
 *
 * @param baseUrl host only, without {@code /v3}: {@code https://api.eu.mailgun.net} or {@code https://api.mailgun.net}
 * @param domain the sending domain
 * @param apiKey an account key, or a sending key when {@code accountKey} is given
 * @param accountKey needed to read events when {@code apiKey} may only send
 * @param webhookSigningKey the HTTP webhook signing key, which is not the API key
 * @param from {@code Name <address>}
 * @param chunkSize addressees per call, at most 1,000; new accounts are held to 10
 * @param largestVariables of all recipients of a call, as JSON; a bigger call is split
 * @param webhookMaxAge older webhooks are refused; retries may carry their first instant, so no less than Mailgun's last retry
 * @param webhookClockSkew how far in the future a webhook may be signed
 */
@ConfigurationProperties("notifier.mailgun")
public record MailgunSettings(
        URI baseUrl,
        String domain,
        String apiKey,
        @Nullable String accountKey,
        String webhookSigningKey,
        String from,
        @DefaultValue("500") int chunkSize,
        @DefaultValue("1MB") DataSize largestVariables,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("60s") Duration readTimeout,
        @DefaultValue("24h") Duration webhookMaxAge,
        @DefaultValue("5m") Duration webhookClockSkew) {

    public MailgunSettings {
        if (chunkSize < 1 || chunkSize > 1000) {
            throw new IllegalArgumentException("notifier.mailgun.chunk-size must be between 1 and 1000");
        }
        if (!domain.matches("[A-Za-z0-9.-]+")) {
            throw new IllegalArgumentException("notifier.mailgun.domain must be a host name");
        }
        if (!baseUrl.getRawPath().matches("/?")) {
            throw new IllegalArgumentException("notifier.mailgun.base-url must be a host without a path; /v3 is added");
        }
    }

    /** The key that may read events and settings. */
    String readingKey() {
        return accountKey == null ? apiKey : accountKey;
    }

    /** The address of a path below the domain, e.g. {@code events}. */
    String ofDomain(String path) {
        return ofHost(domain + "/" + path);
    }

    /** The address of a path below the version, e.g. {@code domains/x/tracking}. */
    String ofHost(String path) {
        return baseUrl.toString().replaceAll("/+$", "") + "/v3/" + path;
    }

    /** Without keys: settings are printed when they are wrong. */
    @Override
    public String toString() {
        return "MailgunSettings[" + baseUrl + ", " + domain + "]";
    }
}
