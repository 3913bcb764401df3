package eu.consenthub.localstack;

import eu.consenthub.localstack.sandbox.SandboxSettings;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * Where the stack lives and answers.
 *
 * @param folder holds everything it keeps
 * @param durable whether a commit waits for the disk; false is for tests
 * @param postgresPort {@code local-stack.postgres-port}, as the others 0 for a free one
 * @param kafkaPort {@code local-stack.kafka-port}
 * @param registryPort {@code local-stack.registry-port}
 * @param sandbox the mail sandbox; its port is {@code local-stack.sandbox-port}
 */
public record LocalStackSettings(Path folder, boolean durable, int postgresPort, int kafkaPort, int registryPort, SandboxSettings sandbox) {

    public static final int POSTGRES_PORT = 5433;
    public static final int KAFKA_PORT = 9092;
    public static final int REGISTRY_PORT = 8026;
    public static final int SANDBOX_PORT = 8025;

    /** Durable, on the usual ports. */
    public static LocalStackSettings usual(Path folder) {
        return new LocalStackSettings(folder, true, POSTGRES_PORT, KAFKA_PORT, REGISTRY_PORT,
                SandboxSettings.in(folder.resolve("mailgun-sandbox")).withPort(SANDBOX_PORT));
    }

    /** Not durable, on free ports. */
    public static LocalStackSettings forTests(Path folder) {
        return new LocalStackSettings(folder, false, 0, 0, 0, SandboxSettings.in(folder.resolve("mailgun-sandbox")));
    }

    public LocalStackSettings withPorts(int postgres, int kafka, int registry, int mail) {
        return new LocalStackSettings(folder, durable, postgres, kafka, registry, sandbox.withPort(mail));
    }

    /** For example {@code settings.withSandbox(mail -> mail.withWebhookUrl(url))}. */
    public LocalStackSettings withSandbox(UnaryOperator<SandboxSettings> change) {
        return new LocalStackSettings(folder, durable, postgresPort, kafkaPort, registryPort, change.apply(sandbox));
    }
}
