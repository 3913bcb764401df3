package eu.consenthub.localstack;

import eu.consenthub.localstack.ground.FolderLock;
import eu.consenthub.localstack.ground.LocalStackProblem;
import eu.consenthub.localstack.ground.Ports;
import eu.consenthub.localstack.kafka.LocalKafka;
import eu.consenthub.localstack.postgres.LocalPostgres;
import eu.consenthub.localstack.registry.SchemaRegistry;
import eu.consenthub.localstack.sandbox.MailgunSandbox;

/**
 * Everything around the services, started together and stopped together. The owner closes it after the services, also when
 * the JVM ends: no shutdown hook is set, since hooks run in no order.
 */
public final class LocalStack implements AutoCloseable {

    private final LocalStackSettings settings;
    private final Started<LocalPostgres> postgres;
    private final Started<LocalKafka> kafka;
    private final Started<SchemaRegistry> registry;
    private final Started<MailgunSandbox> sandbox;
    private final String linkKey;
    private final FolderLock lock;

    private LocalStack(LocalStackSettings settings, FolderLock lock) {
        this.settings = settings;
        this.lock = lock;
        this.linkKey = LinkKey.in(settings.folder());
        requireFreePorts(settings);
        postgres = Started.with(
                () -> LocalPostgres.startForOwner(settings.folder().resolve("postgres"), settings.postgresPort(), settings.durable()));
        kafka = Started.with(() -> LocalKafka.start(settings.folder().resolve("kafka"), settings.kafkaPort()));
        registry = Started.with(() -> SchemaRegistry.start(settings.registryPort()));
        sandbox = Started.with(() -> MailgunSandbox.start(settings.sandbox()));
    }

    /** @throws LocalStackProblem in one sentence, when the folder or a port is taken or a part cannot run; nothing is left running then */
    public static LocalStack start(LocalStackSettings settings) {
        FolderLock lock = FolderLock.take(settings.folder());
        try {
            LocalStack stack = new LocalStack(settings, lock);
            stack.await();
            return stack;
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    public LocalStackSettings settings() {
        return settings;
    }

    public LocalPostgres postgres() {
        return postgres.get();
    }

    public LocalKafka kafka() {
        return kafka.get();
    }

    public SchemaRegistry registry() {
        return registry.get();
    }

    public MailgunSandbox sandbox() {
        return sandbox.get();
    }

    /** 32 random bytes in base64, the same at every start on this folder. */
    public String linkKey() {
        return linkKey;
    }

    /** Webhooks stop first, then what they would tell about, the database last. */
    @Override
    public void close() {
        try (lock; postgres; kafka; registry; sandbox) {
            // closed from the right, each also when another fails
        }
    }

    private void await() {
        try {
            registry();
            sandbox();
            postgres();
            kafka();
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    private static void requireFreePorts(LocalStackSettings settings) {
        LocalPostgres.stopLeftOver(settings.folder().resolve("postgres"));
        Ports.requireFree(settings.postgresPort(), Ports.POSTGRES);
        Ports.requireFree(settings.kafkaPort(), Ports.KAFKA);
        Ports.requireFree(settings.registryPort(), Ports.REGISTRY);
        Ports.requireFree(settings.sandbox().port(), Ports.SANDBOX);
    }
}
