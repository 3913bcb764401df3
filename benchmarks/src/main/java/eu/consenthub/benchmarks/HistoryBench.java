package eu.consenthub.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** One person's history, what stood at a past instant, and the whole ledger as a stream, out of millions of entries. */
final class HistoryBench {

    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration TIME = Duration.ofSeconds(15);
    private static final Duration EXPORT = Duration.ofSeconds(30);

    private final Bench bench;

    HistoryBench(Bench bench) {
        this.bench = bench;
    }

    void run(long entries) {
        Database database = bench.database("consent");
        long count = new LargeLedger(database, bench.report()).fill(entries);
        List<String> contacts = database.column("""
                SELECT contact_id
                FROM chain_head
                ORDER BY md5(contact_id::text)
                LIMIT 20000""");
        String among = String.format(Locale.ROOT, " among %,d entries", count);
        String past = Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS).toString();
        latency("one person's history" + among, contacts, "/history");
        latency("one person's standing an hour ago" + among, contacts, "/standing?at=" + past);
        export(count);
    }

    private void latency(String what, List<String> contacts, String resource) {
        AtomicInteger next = new AtomicInteger();
        Load.run(1, WARM_UP, number -> reading(contacts, next, resource));
        Figure figure = Load.run(1, TIME, number -> reading(contacts, next, resource));
        bench.report().row(what, "p50 " + Report.millis(figure.p50()) + ", p99 " + Report.millis(figure.p99()), "1 client", "p99 < 20 ms");
    }

    private Load.Client reading(List<String> contacts, AtomicInteger next, String resource) {
        Connection connection = connect();
        return new Load.Client() {
            @Override
            public int once() throws IOException {
                String contact = contacts.get(next.getAndIncrement() % contacts.size());
                int status = connection.get("/api/contacts/" + contact + resource);
                if (status != 200) {
                    throw new IllegalStateException("Answered " + status + " instead of 200");
                }
                return 1;
            }

            @Override
            public void close() throws IOException {
                connection.close();
            }
        };
    }

    /** Reads for half a minute, or to the end, whichever comes first. */
    private void export(long count) {
        String login = Base64.getEncoder().encodeToString("dpo:dpo".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + bench.at().consentPort() + "/api/history"))
                .header("Authorization", "Basic " + login)
                .header("Accept", "application/x-ndjson")
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            long begun = System.nanoTime();
            long lines = lines(response.body(), begun + EXPORT.toNanos());
            double perSecond = lines * 1e9 / (System.nanoTime() - begun);
            bench.report().row("export of the ledger as NDJSON", Report.rate(perSecond, "entries"),
                    String.format(Locale.ROOT, "%,d of %,d entries read, heap %d MiB", lines, count, Bench.HEAP), "≥ 50,000 entries/s");
            client.shutdownNow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static long lines(InputStream body, long end) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long lines = 0;
        for (int read = body.read(buffer); read >= 0 && System.nanoTime() < end; read = body.read(buffer)) {
            for (int i = 0; i < read; i++) {
                lines += buffer[i] == '\n' ? 1 : 0;
            }
        }
        return lines;
    }

    private Connection connect() {
        return new Connection(bench.at().consentPort(), "dpo");
    }
}
