package eu.consenthub.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Consents per second over HTTP, beside the same application's POST that stores nothing and beside the database's own rate
 * for the same rows in single-row transactions. The three take turns, so that a drifting machine drifts for all.
 */
final class ConsentBench {

    /** Contacts are dealt out to at most so many clients; their number is a multiple of it. */
    static final int MOST_CLIENTS = 64;

    private static final int ROUNDS = 3;
    private static final Duration TIME = Duration.ofSeconds(4);

    private final Bench bench;
    private final List<String> contacts;
    private final List<String> emails;
    private final SingleRows limit;

    ConsentBench(Bench bench, List<String> contacts, List<String> emails) {
        this.bench = bench;
        this.contacts = contacts;
        this.emails = emails;
        this.limit = new SingleRows(bench.database("consent"), contacts);
    }

    void run(int... clients) {
        bench.report().say("warming up");
        Load.run(64, Duration.ofSeconds(20), number -> single("consents", number));
        Load.run(64, Duration.ofSeconds(8), number -> single("benchmark-consents", number));
        for (int count : clients) {
            compare(count);
        }
        arrays();
    }

    private void compare(int clients) {
        List<Figure> stored = new ArrayList<>();
        List<Figure> nothing = new ArrayList<>();
        List<Figure> rows = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            nothing.add(Load.run(clients, TIME, number -> single("benchmark-consents", number)));
            stored.add(Load.run(clients, TIME, number -> single("consents", number)));
            rows.add(Load.run(Math.min(clients, 32), TIME, limit::client));
        }
        Figure consent = Figure.median(stored);
        Figure empty = Figure.median(nothing);
        Figure row = Figure.median(rows);
        bench.report().row(
                "single consents over HTTP, " + clients + (clients == 1 ? " client" : " clients"),
                Report.rate(consent.perSecond(), "consents") + ", p50 " + Report.millis(consent.p50()) + ", p99 "
                        + Report.millis(consent.p99()),
                "POST that stores nothing " + Report.rate(empty.perSecond(), "") + " (ratio "
                        + Report.ratio(consent.perSecond() / empty.perSecond())
                        + "); single-row transactions " + Report.rate(row.perSecond(), "") + " (ratio "
                        + Report.ratio(consent.perSecond() / row.perSecond()) + ")",
                clients == 64 ? "≥ 0.6 of the POST that stores nothing" : "");
    }

    private void arrays() {
        List<Figure> arrays = new ArrayList<>();
        List<Figure> rows = new ArrayList<>();
        Load.run(2, TIME, this::array);
        for (int round = 0; round < ROUNDS; round++) {
            arrays.add(Load.run(2, TIME, this::array));
            rows.add(Load.run(32, TIME, limit::client));
        }
        Figure array = Figure.median(arrays);
        Figure row = Figure.median(rows);
        bench.report().row(
                "arrays of 1,000 consents, 2 clients",
                Report.rate(array.perSecond(), "consents"),
                "single-row transactions, 32 connections " + Report.rate(row.perSecond(), "") + " (ratio "
                        + Report.ratio(array.perSecond() / row.perSecond()) + ")",
                "≥ 1.0 of single-row transactions");
    }

    /** Each client has contacts of its own, so that no act is older than what another has just recorded. */
    private Load.Client single(String resource, int number) {
        AtomicInteger next = new AtomicInteger(number);
        return posting(connection -> {
            String contact = contacts.get(next.getAndAdd(MOST_CLIENTS) % contacts.size());
            return connection.post("/api/contacts/" + contact + "/" + resource, Consents.give());
        }, 201, 1);
    }

    private Load.Client array(int number) {
        AtomicInteger next = new AtomicInteger(number);
        Iterator<String> own = Stream.generate(() -> emails.get(next.getAndAdd(2) % emails.size())).iterator();
        return posting(connection -> connection.post("/api/consents", Consents.array(own, 1000)), 200, 1000);
    }

    private interface Call {
        int on(Connection connection) throws IOException;
    }

    private Load.Client posting(Call call, int wanted, int units) {
        Connection connection = connect();
        return new Load.Client() {
            @Override
            public int once() throws IOException {
                int status = call.on(connection);
                if (status != wanted) {
                    throw new IllegalStateException("Answered " + status + " instead of " + wanted);
                }
                return units;
            }

            @Override
            public void close() throws IOException {
                connection.close();
            }
        };
    }

    private Connection connect() {
        return new Connection(bench.at().consentPort(), "integration");
    }
}
