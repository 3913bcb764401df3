package eu.consenthub.localstack.sandbox.outcome;

import eu.consenthub.localstack.sandbox.mail.Batch;
import eu.consenthub.localstack.sandbox.mail.MailEvent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Posts events, signed, until they are answered 200 or 406 or the retries are used up. */
public final class Webhooks implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final WebhookSettings settings;
    private final Faults faults;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private final ExecutorService workers;
    private final ScheduledExecutorService timer = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("sandbox-webhook-timer").factory());
    private volatile @Nullable URI url;

    public Webhooks(WebhookSettings settings, @Nullable URI url, Faults faults, Clock clock) {
        this.settings = settings;
        this.url = url;
        this.faults = faults;
        this.clock = clock;
        this.workers = Executors.newFixedThreadPool(settings.concurrency(),
                Thread.ofPlatform().daemon().name("sandbox-webhook-", 0).factory());
    }

    /** Where events are told from now on; null: nowhere. */
    public void sendTo(@Nullable URI where) {
        url = where;
    }

    boolean wants(MailEvent event) {
        return url != null && settings.events().contains(event.event());
    }

    /** @param done is run once, when nothing more will be sent about this event */
    void tell(Batch batch, MailEvent event, Runnable done) {
        if (faults.take(FaultKind.LOST_WEBHOOK).isPresent()) {
            done.run();
            return;
        }
        Signature signature = Signature.by(settings.signingKey(), clock.instant());
        if (faults.take(FaultKind.DUPLICATE_WEBHOOK).isPresent()) {
            soon(new Delivery(batch, event, signature, 1, () -> {
            }), Duration.ZERO);
        }
        Duration late = faults.take(FaultKind.LATE_WEBHOOK).map(Faults.Fault::delay).orElse(Duration.ZERO);
        soon(new Delivery(batch, event, signature, 1, done), late);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        workers.shutdownNow();
        client.shutdownNow();
    }

    private record Delivery(Batch batch, MailEvent event, Signature signature, int attempt, Runnable done) {

        Delivery again() {
            return new Delivery(batch, event, signature, attempt + 1, done);
        }
    }

    private void soon(Delivery delivery, Duration pause) {
        try {
            if (pause.isZero()) {
                workers.execute(() -> attempt(delivery));
            } else {
                timer.schedule(() -> workers.execute(() -> attempt(delivery)), pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (RejectedExecutionException e) {
            // The sandbox is closing; the next start tells it again.
        }
    }

    private void attempt(Delivery delivery) {
        int status = post(delivery);
        if (status == 200 || status == 406 || delivery.attempt() > settings.retries()) {
            delivery.done().run();
        } else if (status >= 0) {
            soon(delivery.again(), settings.pauseAfter(delivery.attempt()));
        }
    }

    /** The status, 0 when there was no answer, -1 when the sandbox is closing. */
    private int post(Delivery delivery) {
        URI target = url;
        if (target == null) {
            return 406;
        }
        byte[] body = JSON.writeValueAsBytes(Map.of("signature", delivery.signature(), "event-data",
                EventForm.view(delivery.event(), delivery.batch())));
        HttpRequest request = HttpRequest.newBuilder(target).timeout(PATIENCE)
                .header("Content-Type", "application/json").header("User-Agent", "mailgun-sandbox")
                .POST(BodyPublishers.ofByteArray(body)).build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
