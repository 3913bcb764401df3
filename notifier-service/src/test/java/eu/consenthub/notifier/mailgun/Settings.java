package eu.consenthub.notifier.mailgun;

import java.net.URI;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** Settings that point to a test's server; time-outs are short. */
final class Settings {

    static final String SIGNING_KEY = "sandbox-signing-key";

    private Settings() {}

    static MailgunSettings of(String url) {
        return new MailgunSettings(
                URI.create(url), "mg.example", "key", null, SIGNING_KEY, "Terascop <news@mg.example>", 500, DataSize.ofMegabytes(1),
                Duration.ofSeconds(1), Duration.ofMillis(700), Duration.ofHours(24), Duration.ofMinutes(5));
    }
}
