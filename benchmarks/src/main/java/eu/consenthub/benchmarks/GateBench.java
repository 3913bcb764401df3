package eu.consenthub.benchmarks;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** From the acknowledgement of a withdrawal to the row the send gate reads, at a steady rate of withdrawals. */
final class GateBench {

    private static final String WITHDRAWN = """
            SELECT contact_id
            FROM permission
            WHERE contact_id = ANY(?)
              AND purpose = 'newsletter'
              AND channel = 'EMAIL'
              AND status = 'WITHDRAWN'""";

    /** How often the watcher looks, nanoseconds: the resolution of the figure. */
    private static final long LOOK_EVERY = 3_000_000;

    private final Bench bench;

    GateBench(Bench bench) {
        this.bench = bench;
    }

    void run(List<String> contacts, int perSecond, Duration time) {
        Map<UUID, Long> acknowledged = new ConcurrentHashMap<>();
        List<Long> taken = new ArrayList<>();
        Iterator<String> next = contacts.iterator();
        int wanted = (int) Math.min(contacts.size(), perSecond * time.toSeconds());
        try (ScheduledExecutorService clients = Executors.newScheduledThreadPool(8)) {
            for (int i = 0; i < wanted; i++) {
                String contact = next.next();
                clients.schedule(() -> withdraw(contact, acknowledged), i * 1_000_000L / perSecond, TimeUnit.MICROSECONDS);
            }
            watch(acknowledged, taken, wanted);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot watch the gate's rows", e);
        }
        long[] sorted = taken.stream().mapToLong(Long::longValue).sorted().toArray();
        bench.report().row(
                "withdrawal acknowledged → gate knows, " + perSecond + " withdrawals/s",
                "p50 " + Report.millis(Figure.percentile(sorted, 0.5)) + ", p99 " + Report.millis(Figure.percentile(sorted, 0.99)),
                sorted.length + " withdrawals",
                "p99 < 250 ms");
    }

    private void watch(Map<UUID, Long> acknowledged, List<Long> taken, int wanted) throws SQLException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        try (var connection = bench.database("notifier").connect(); PreparedStatement query = connection.prepareStatement(WITHDRAWN)) {
            while (taken.size() < wanted) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("Only " + taken.size() + " of " + wanted + " withdrawals reached the gate");
                }
                Object[] open = acknowledged.keySet().toArray();
                query.setArray(1, connection.createArrayOf("uuid", Arrays.copyOf(open, open.length)));
                try (ResultSet rows = query.executeQuery()) {
                    long now = System.nanoTime();
                    while (rows.next()) {
                        Long since = acknowledged.remove(rows.getObject(1, UUID.class));
                        taken.add(now - (since == null ? now : since));
                    }
                }
                LockSupport.parkNanos(LOOK_EVERY);
            }
        }
    }

    private void withdraw(String contact, Map<UUID, Long> acknowledged) {
        try (Connection connection = new Connection(bench.at().consentPort(), "integration")) {
            int status = connection.post("/api/contacts/" + contact + "/consents", Consents.withdraw());
            if (status != 201) {
                throw new IllegalStateException("A withdrawal was answered " + status);
            }
            acknowledged.put(UUID.fromString(contact), System.nanoTime());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
