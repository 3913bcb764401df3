package eu.consenthub.benchmarks;

import eu.consenthub.verifier.chain.ChainHash;
import eu.consenthub.verifier.form.Canonical;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The entries of the imported ledger as its export gives them, and the hashes that copies of them have. */
final class Originals {

    private static final String INSERT = """
            INSERT INTO benchmark_hashes (position, previous_hash, hash)
            SELECT *
            FROM unnest(?::bigint[], ?::bytea[], ?::bytea[])""";

    private static final int AT_ONCE = 5000;

    private final List<Original> entries;

    private record Original(long position, String canonical) {}

    private record Hashed(long position, byte[] previousHash, byte[] hash) {}

    private Originals(List<Original> entries) {
        this.entries = entries;
    }

    /** @param lines of an export of the ledger */
    static Originals of(Iterable<String> lines) {
        List<Original> entries = new ArrayList<>();
        for (String line : lines) {
            Map<String, String> members = Canonical.membersOf(line);
            if ("\"entry\"".equals(members.get("kind"))) {
                entries.add(new Original(Long.parseLong(members.getOrDefault("position", "")), members.getOrDefault("entry", "")));
            }
        }
        return new Originals(entries);
    }

    long count() {
        return entries.size();
    }

    /** Fills {@code benchmark_hashes} with what this copy, so many days before the originals, hashes to. */
    void hash(int copy, int daysBefore, Database database) {
        Map<String, byte[]> ends = new HashMap<>();
        ChainHash hash = new ChainHash();
        List<Hashed> next = new ArrayList<>(AT_ONCE);
        try (Connection connection = database.connect(); PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (Original original : entries) {
                Map<String, String> members = Canonical.membersOf(original.canonical());
                String contact = members.computeIfPresent("contactId", (name, id) -> other(id, copy));
                members.computeIfPresent("eventId", (name, id) -> other(id, copy));
                members.computeIfPresent("occurredAt", (name, at) -> earlier(at, daysBefore));
                members.computeIfPresent("recordedAt", (name, at) -> earlier(at, daysBefore));
                byte[] before = ends.getOrDefault(contact, ChainHash.genesis());
                byte[] after = hash.of(before, Canonical.object(members));
                ends.put(contact, after);
                next.add(new Hashed(original.position(), before, after));
                if (next.size() == AT_ONCE) {
                    insert(next, connection, statement);
                }
            }
            insert(next, connection, statement);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot prepare the measured database", e);
        }
    }

    private static void insert(List<Hashed> some, Connection connection, PreparedStatement statement) throws SQLException {
        statement.setArray(1, connection.createArrayOf("bigint", some.stream().map(Hashed::position).toArray()));
        statement.setArray(2, connection.createArrayOf("bytea", some.stream().map(Hashed::previousHash).toArray(byte[][]::new)));
        statement.setArray(3, connection.createArrayOf("bytea", some.stream().map(Hashed::hash).toArray(byte[][]::new)));
        statement.executeUpdate();
        some.clear();
    }

    /** As the database makes it: {@code md5(id::text || copy)::uuid}. */
    private static String other(String quoted, int copy) {
        try {
            ByteBuffer digest = ByteBuffer.wrap(MessageDigest.getInstance("MD5")
                    .digest((Canonical.text(quoted) + copy).getBytes(StandardCharsets.US_ASCII)));
            return '"' + new UUID(digest.getLong(), digest.getLong()).toString() + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5", e);
        }
    }

    private static String earlier(String quoted, int days) {
        return '"' + Instant.parse(Canonical.text(quoted)).minus(Duration.ofDays(days)).toString() + '"';
    }
}
