package eu.consenthub.localstack.postgres;

import java.nio.file.Path;

/** A process that starts a server, says so, and waits to be killed. */
final class KilledLater {

    private KilledLater() {}

    @SuppressWarnings("resource") // the point is that nobody closes it
    public static void main(String[] arguments) throws Exception {
        LocalPostgres postgres = LocalPostgres.start(Path.of(arguments[0]), 0, true);
        LocalPostgresTest.run(postgres, "consent", "consent_owner", "CREATE TABLE kept (word text)");
        LocalPostgresTest.run(postgres, "consent", "consent_owner", "INSERT INTO kept VALUES ('before the kill')");
        System.out.println("started");
        Thread.sleep(Long.MAX_VALUE);
    }
}
