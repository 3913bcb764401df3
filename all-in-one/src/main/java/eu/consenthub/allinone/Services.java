package eu.consenthub.allinone;

import eu.consenthub.consent.ConsentService;
import eu.consenthub.notifier.NotifierService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Both services, each in its own context, started side by side because most of a start is waiting. */
final class Services implements AutoCloseable {

    private final ConfigurableApplicationContext consent;
    private final ConfigurableApplicationContext notifier;

    private Services(ConfigurableApplicationContext consent, ConfigurableApplicationContext notifier) {
        this.consent = consent;
        this.notifier = notifier;
    }

    static Services start(Map<String, String> consentSettings, Map<String, String> notifierSettings, List<String> furtherArguments) {
        var consent = CompletableFuture
                .supplyAsync(() -> run(ConsentService.application(), consentSettings, furtherArguments), Services::onThread);
        var notifier = CompletableFuture
                .supplyAsync(() -> run(NotifierService.application(), notifierSettings, furtherArguments), Services::onThread);
        try {
            return new Services(consent.join(), notifier.join());
        } catch (CompletionException e) {
            consent.thenAccept(ConfigurableApplicationContext::close);
            notifier.thenAccept(ConfigurableApplicationContext::close);
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** The sender stops first: nothing is handed over by a service whose vault is closing. */
    @Override
    public void close() {
        try {
            notifier.close();
        } finally {
            consent.close();
        }
    }

    private static ConfigurableApplicationContext run(SpringApplication application, Map<String, String> settings, List<String> further) {
        application.setRegisterShutdownHook(false); // the order of closing is ours
        List<String> arguments = new ArrayList<>();
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        arguments.addAll(further);
        return application.run(arguments.toArray(String[]::new));
    }

    private static void onThread(Runnable start) {
        new Thread(start, "start").start();
    }
}
