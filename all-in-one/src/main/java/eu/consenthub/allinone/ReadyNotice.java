package eu.consenthub.allinone;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;

/** The one block printed when everything answers: the addresses, the demo logins, where the data lives. */
record ReadyNotice(
        String consentUrl, String notifierUrl, String sandboxUrl, String registryUrl, String kafka, String postgres, Path folder,
        Duration took) {

    /** What a waiting script may look for in the output. */
    static final String READY = "The consent hub is ready";

    void print(PrintStream out) {
        out.println("""

                ──────────────────────────────────────────────────────────────────────────
                  %s (%d.%d s)

                  consent-service   %s/swagger-ui.html
                  notifier-service  %s/swagger-ui.html
                  mail inbox        %s
                  schema registry   %s/subjects
                  Kafka             %s
                  PostgreSQL        %s

                  logins (password = name): integration  marketing  dpo  management  auditor
                  data              %s

                  Next: docs/tutorial.md. Stop with Ctrl-C; the data stay.
                ──────────────────────────────────────────────────────────────────────────
                """.formatted(
                READY, took.toSeconds(), took.toMillisPart() / 100, consentUrl, notifierUrl, sandboxUrl, registryUrl, kafka, postgres,
                folder.toAbsolutePath().normalize()));
        out.flush();
    }
}
