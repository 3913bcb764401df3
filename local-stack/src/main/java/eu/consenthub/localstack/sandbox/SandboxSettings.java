package eu.consenthub.localstack.sandbox;

import eu.consenthub.localstack.sandbox.mail.EventKind;
import eu.consenthub.localstack.sandbox.outcome.WebhookSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the sandbox behaves.
 *
 * @param folder keeps what was accepted
 * @param port loopback port, 0 for a free one
 * @param domains sending domains it knows; others are answered 404
 * @param webhookUrl where events are told, null for nowhere
 * @param deliveryDelay from acceptance to delivery; null: nothing becomes of a mail unless somebody says so
 */
public record SandboxSettings(Path folder, int port, Set<String> domains, @Nullable URI webhookUrl, WebhookSettings webhooks,
        @Nullable Duration deliveryDelay) {

    /** The account key. */
    public static final String API_KEY = "sandbox-key";

    /** A domain's sending key: good for messages only. */
    public static final String SENDING_KEY = "sandbox-sending-key";

    /** The key webhooks are signed with. */
    public static final String SIGNING_KEY = "sandbox-signing-key";

    public static final String DOMAIN = "mg.localhost.test";

    /** A free port, one domain, no webhooks, delivery after 300 ms; webhooks, once there is a URL, repeat a hundred times faster. */
    public static SandboxSettings in(Path folder) {
        Set<EventKind> all = EnumSet.complementOf(EnumSet.of(EventKind.ACCEPTED));
        return new SandboxSettings(folder, 0, Set.of(DOMAIN), null, new WebhookSettings(SIGNING_KEY, all, 0.01, 8),
                Duration.ofMillis(300));
    }

    public SandboxSettings withPort(int other) {
        return new SandboxSettings(folder, other, domains, webhookUrl, webhooks, deliveryDelay);
    }

    public SandboxSettings withDomains(Set<String> others) {
        return new SandboxSettings(folder, port, others, webhookUrl, webhooks, deliveryDelay);
    }

    public SandboxSettings withWebhookUrl(@Nullable URI other) {
        return new SandboxSettings(folder, port, domains, other, webhooks, deliveryDelay);
    }

    public SandboxSettings withWebhooks(WebhookSettings others) {
        return new SandboxSettings(folder, port, domains, webhookUrl, others, deliveryDelay);
    }

    public SandboxSettings withDeliveryDelay(@Nullable Duration other) {
        return new SandboxSettings(folder, port, domains, webhookUrl, webhooks, other);
    }
}
