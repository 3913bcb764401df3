package eu.consenthub.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** One person's history, what stood at a past instant, every history as a stream, and the proofs of it all, out of millions of entries. */
final class HistoryBench {

    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration TIME = Duration.ofSeconds(15);

    private final Bench bench;
    private final Hub hub;

    HistoryBench(Bench bench) {
        this.bench = bench;
        this.hub = new Hub(bench.at().consentPort());
    }

    void run(long entries) {
        Database database = bench.database("consent");
        Path imported = bench.folder().resolveSibling("imported.ndjson");
        hub.store("/api/ledger/export", imported);
        long count = new LargeLedger(database, Hub.ofLines(imported, Originals::of), bench.report()).fill(entries);
        List<String> contacts = database.column("""
                SELECT contact_id
                FROM chain_head
                ORDER BY md5(contact_id::text)
                LIMIT 20000""");
        String among = String.format(Locale.ROOT, " among %,d entries", count);
        String past = Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS).toString();
        latency("one person's history" + among, contacts, "/history");
        latency("one person's standing an hour ago" + among, contacts, "/standing?at=" + past);
        latency("one person's receipt, signed, with its proofs" + among, database.column("""
                SELECT contact_id
                FROM standing
                GROUP BY contact_id
                ORDER BY md5(contact_id::text)
                LIMIT 20000"""), "/receipt?format=jose");
        export(count);
        new ProofBench(bench).run(count);
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

    /** To the end, however long it is: what does not fit into the heap shows that none of it stays there. */
    private void export(long count) {
        long begun = System.nanoTime();
        long lines = hub.lines("/api/history", "application/x-ndjson");
        double perSecond = lines * 1e9 / (System.nanoTime() - begun);
        if (lines != count) {
            throw new IllegalStateException(lines + " of " + count + " entries were exported");
        }
        bench.report().row("export of every history as NDJSON", Report.rate(perSecond, "entries"),
                String.format(Locale.ROOT, "%,d entries, heap %d MiB for the whole system", lines, Bench.HEAP), "≥ 50,000 entries/s");
    }

    private Connection connect() {
        return new Connection(bench.at().consentPort(), "dpo");
    }
}
