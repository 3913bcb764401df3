package eu.consenthub.localstack.sandbox;

import eu.consenthub.localstack.ground.FolderLock;
import eu.consenthub.localstack.ground.Ports;
import eu.consenthub.localstack.http.LoopbackServer;
import eu.consenthub.localstack.sandbox.mail.Mailbox;
import eu.consenthub.localstack.sandbox.outcome.Aftermath;
import eu.consenthub.localstack.sandbox.outcome.Faults;
import eu.consenthub.localstack.sandbox.outcome.Suppressions;
import eu.consenthub.localstack.sandbox.outcome.Tracking;
import eu.consenthub.localstack.sandbox.outcome.Webhooks;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Takes mails as Mailgun does, keeps them instead of sending them, and tells what became of them. */
public final class MailgunSandbox implements AutoCloseable {

    /** The vendor's own limit: 52.4 MiB. */
    private static final int LARGEST_REQUEST = 54_945_382;

    private final FolderLock lock;
    private final Mailbox mailbox;
    private final Suppressions suppressions;
    private final Webhooks webhooks;
    private final Aftermath aftermath;
    private final LoopbackServer server;

    private MailgunSandbox(FolderLock lock, SandboxSettings settings) {
        this.lock = lock;
        Clock clock = Clock.systemUTC();
        Faults faults = new Faults();
        this.mailbox = Mailbox.open(settings.folder().resolve("accepted.jsonl"));
        this.webhooks = new Webhooks(settings.webhooks(), settings.webhookUrl(), faults, clock);
        this.suppressions = Suppressions.open(settings.folder().resolve("suppressions.jsonl"));
        Tracking tracking = Tracking.open(settings.folder().resolve("tracking.json"));
        this.aftermath = new Aftermath(mailbox, suppressions, webhooks, clock);
        Desk desk = new Desk(settings, mailbox, suppressions, tracking, aftermath, faults, clock);
        this.server = LoopbackServer.start(settings.port(), Ports.SANDBOX, LARGEST_REQUEST, desk::answer);
        aftermath.resume();
    }

    /** @throws eu.consenthub.localstack.ground.LocalStackProblem in one sentence, when the port or the folder is taken */
    public static MailgunSandbox start(SandboxSettings settings) {
        Ports.requireFree(settings.port(), Ports.SANDBOX);
        FolderLock lock = FolderLock.take(settings.folder());
        try {
            return new MailgunSandbox(lock, settings);
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    public int port() {
        return server.port();
    }

    /** The base URL for the vendor's SDK, without a trailing slash. */
    public String baseUrl() {
        return "http://127.0.0.1:" + port();
    }

    /** Where events are told from now on; null: nowhere. */
    public void sendWebhooksTo(@Nullable URI url) {
        webhooks.sendTo(url);
    }

    /** How many mails, one for each recipient, were accepted and not deleted. */
    public long count() {
        return mailbox.count();
    }

    @Override
    public void close() {
        server.close();
        aftermath.close();
        webhooks.close();
        suppressions.close();
        mailbox.close();
        lock.close();
    }
}
