package eu.consenthub.allinone;

import eu.consenthub.localstack.LocalStack;
import eu.consenthub.localstack.LocalStackSettings;
import eu.consenthub.localstack.ground.Ports;
import eu.consenthub.localstack.sandbox.SandboxSettings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The local stack and both services on it, started in this order and stopped in the other. */
final class LocalHub implements AutoCloseable {

    private static final String LOCAL_PROFILE = "local";

    private final LocalStack stack;
    private final Services services;
    private final ReadyNotice notice;

    private LocalHub(LocalStack stack, Services services, ReadyNotice notice) {
        this.stack = stack;
        this.services = services;
        this.notice = notice;
    }

    /** @throws LocalStackProblem in one sentence, when a port or the folder is taken; nothing is left running then */
    static LocalHub start(LocalSettings settings, List<String> furtherArguments) {
        Instant begun = Instant.now();
        int consentPort = Ports.choose(settings.consentPort(), LocalSettings.PREFIX + ".consent-port");
        int notifierPort = Ports.choose(settings.notifierPort(), LocalSettings.PREFIX + ".notifier-port");
        LocalStack stack = LocalStack.start(stackSettings(settings, notifierPort));
        try {
            Map<String, String> shared = shared(settings, stack, consentPort);
            Services services = Services.start(
                    consentSettings(shared, stack, consentPort), notifierSettings(shared, stack, consentPort, notifierPort),
                    furtherArguments);
            ReadyNotice notice = new ReadyNotice(
                    url(consentPort), url(notifierPort), url(stack.sandbox().port()), url(stack.registry().port()),
                    stack.kafka().bootstrapServers(), "localhost:" + stack.postgres().port() + ", databases consent and notifier",
                    settings.folder(), Duration.between(begun, Instant.now()));
            return new LocalHub(stack, services, notice);
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    ReadyNotice notice() {
        return notice;
    }

    @Override
    public void close() {
        try {
            services.close();
        } finally {
            stack.close();
        }
    }

    private static LocalStackSettings stackSettings(LocalSettings settings, int notifierPort) {
        SandboxSettings sandbox = SandboxSettings.in(settings.folder().resolve("mailgun-sandbox"))
                .withPort(settings.sandboxPort())
                .withWebhookUrl(settings.webhooks() ? URI.create(url(notifierPort) + "/webhooks/mailgun") : null)
                .withDeliveryDelay(settings.webhooks() ? Duration.ofMillis(300) : null);
        return new LocalStackSettings(
                settings.folder(), settings.durable(), settings.postgresPort(), settings.kafkaPort(), settings.registryPort(), sandbox);
    }

    private static Map<String, String> shared(LocalSettings settings, LocalStack stack, int consentPort) {
        String profiles = String.join(",", settings.profiles());
        Map<String, String> shared = new TreeMap<>();
        shared.put("spring.profiles.active", profiles.isEmpty() ? LOCAL_PROFILE : LOCAL_PROFILE + "," + profiles);
        shared.put("spring.kafka.bootstrap-servers", stack.kafka().bootstrapServers());
        shared.put("hub.public-url", url(consentPort));
        shared.put("hub.links.keys.local", stack.linkKey());
        return shared;
    }

    private static Map<String, String> consentSettings(Map<String, String> shared, LocalStack stack, int port) {
        Map<String, String> consent = new TreeMap<>(shared);
        consent.put("server.port", Integer.toString(port));
        consent.putAll(database(stack, "consent"));
        return consent;
    }

    private static Map<String, String> notifierSettings(Map<String, String> shared, LocalStack stack, int consentPort, int port) {
        Map<String, String> notifier = new TreeMap<>(shared);
        notifier.put("server.port", Integer.toString(port));
        notifier.put("notifier.vault.url", url(consentPort));
        notifier.put("notifier.mailgun.base-url", url(stack.sandbox().port()));
        notifier.put("notifier.mailgun.domain", SandboxSettings.DOMAIN);
        notifier.putAll(database(stack, "notifier"));
        return notifier;
    }

    private static Map<String, String> database(LocalStack stack, String name) {
        return Map.of(
                "spring.r2dbc.url", stack.postgres().r2dbcUrl(name),
                "spring.flyway.url", stack.postgres().jdbcUrl(name));
    }

    private static String url(int port) {
        return "http://localhost:" + port;
    }
}
