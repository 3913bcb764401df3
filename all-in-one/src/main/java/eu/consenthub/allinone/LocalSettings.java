package eu.consenthub.allinone;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * How the local system is started. Given as {@code --local-stack.folder=…} on the command line, as a system property of the
 * same name, or as an environment variable ({@code LOCALSTACK_FOLDER}, {@code LOCALSTACK_CONSENTPORT}, …), in this order.
 * Ports are on the loopback address.
 *
 * @param folder   where everything durable lives; kept between starts
 * @param durable  false trades safety against a power cut for speed (tests only)
 * @param profiles further profiles of both services, beside {@code local}
 * @param webhooks false leaves the sandbox silent about what became of mails
 */
record LocalSettings(
        @DefaultValue(".consent-hub") Path folder,
        @DefaultValue("8080") int consentPort,
        @DefaultValue("8081") int notifierPort,
        @DefaultValue("8025") int sandboxPort,
        @DefaultValue("8026") int registryPort,
        @DefaultValue("9092") int kafkaPort,
        @DefaultValue("5433") int postgresPort,
        @DefaultValue("true") boolean durable,
        @DefaultValue List<String> profiles,
        @DefaultValue("true") boolean webhooks) {

    static final String PREFIX = "local-stack";

    static LocalSettings from(String[] arguments) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        return Binder.get(environment).bindOrCreate(PREFIX, LocalSettings.class);
    }
}
