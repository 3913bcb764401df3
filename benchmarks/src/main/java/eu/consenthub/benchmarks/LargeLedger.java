package eu.consenthub.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Makes a ledger of millions out of what was imported: the same histories again and again under other pseudonyms, each time some
 * days later, up to yesterday, with the hashes they would have. It can be verified, and the hub closes its days.
 */
final class LargeLedger {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    /** The lock by which the hub closes days: none is closed before all of it is there. */
    private static final String NO_ROOTS = "SELECT pg_advisory_lock(7162962001)";

    private static final String KEEP = """
            CREATE TABLE benchmark_entries AS SELECT * FROM ledger_entry;
            ALTER TABLE benchmark_entries ADD PRIMARY KEY (position);
            CREATE TABLE benchmark_standings AS SELECT * FROM standing;
            CREATE TABLE benchmark_heads AS
            SELECT head.*, entry.position
            FROM chain_head head
            JOIN ledger_entry entry USING (contact_id, sequence);
            CREATE TABLE benchmark_hashes (position bigint PRIMARY KEY, previous_hash bytea NOT NULL, hash bytea NOT NULL)""";

    /** What only the owner can do, and only here: the ledger begins anew. */
    private static final String EMPTY = """
            ALTER TABLE ledger_entry DISABLE TRIGGER USER;
            TRUNCATE ledger_entry, chain_head, standing RESTART IDENTITY;
            ALTER TABLE ledger_entry ENABLE TRIGGER USER""";

    private static final String ENTRIES = """
            INSERT INTO ledger_entry (event_id, contact_id, sequence, type, occurred_at, recorded_at, actor_role, method, purpose,
                channel, basis, wording_id, wording_version, wording_language, wording_sha256, valid_until, detail, usable_until,
                commitment, rule_set, previous_hash, hash)
            SELECT md5(event_id::text || '%1$d')::uuid, md5(contact_id::text || '%1$d')::uuid, sequence, type,
                occurred_at - %2$d * interval '24 hours', recorded_at - %2$d * interval '24 hours',
                actor_role, method, purpose, channel, basis, wording_id, wording_version, wording_language, wording_sha256, valid_until,
                detail, usable_until, commitment, rule_set, hashes.previous_hash, hashes.hash
            FROM benchmark_entries
            JOIN benchmark_hashes hashes USING (position)
            ORDER BY position""";

    private static final String HEADS = """
            INSERT INTO chain_head (contact_id, sequence, hash, audience, locale, relationships, tags, collected_on,
                last_activity_on, restricted, erased, undeliverable)
            SELECT md5(contact_id::text || '%1$d')::uuid, sequence, hashes.hash, audience, locale, relationships, tags, collected_on,
                last_activity_on, restricted, erased, undeliverable
            FROM benchmark_heads
            JOIN benchmark_hashes hashes USING (position)""";

    private static final String STANDINGS = """
            INSERT INTO standing (contact_id, purpose, channel, status, basis, since, valid_until, paused_until, event_id, sequence,
                wording_id, wording_version, wording_language, wording_sha256, informed_at)
            SELECT md5(contact_id::text || '%1$d')::uuid, purpose, channel, status, basis, since - %2$d * interval '24 hours', valid_until,
                paused_until, md5(event_id::text || '%1$d')::uuid, sequence, wording_id, wording_version, wording_language, wording_sha256,
                informed_at - %2$d * interval '24 hours'
            FROM benchmark_standings""";

    private static final String SPAN = "SELECT max(recorded_at AT TIME ZONE 'UTC')::date - min(recorded_at AT TIME ZONE 'UTC')::date + 1 FROM ledger_entry";

    private static final String CLOSED = """
            SELECT count(*)
            FROM ledger_root
            WHERE day = (SELECT max(recorded_at AT TIME ZONE 'UTC')::date FROM ledger_entry)""";

    private final Database database;
    private final Originals originals;
    private final Report report;

    LargeLedger(Database database, Originals originals, Report report) {
        this.database = database;
        this.originals = originals;
        this.report = report;
    }

    /** Fills the ledger until it has at least so many entries, and waits until all of its days are closed; answers how many there are. */
    long fill(long entries) {
        if (database.number("SELECT count(*) FROM ledger_root") > 0) {
            throw new IllegalStateException("Days of this ledger are closed already; it must be a new one");
        }
        int copies = (int) ((entries + originals.count() - 1) / originals.count());
        int span = (int) database.number(SPAN);
        try (Connection open = database.connect()) {
            open.createStatement().execute(NO_ROOTS);
            database.run(KEEP);
            database.run(EMPTY);
            for (int copy = 0; copy < copies; copy++) {
                copy(copy, (copies - copy) * span);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot fill the measured ledger", e);
        }
        for (String table : new String[]{"ledger_entry", "chain_head", "standing"}) {
            database.run("VACUUM ANALYZE " + table);
        }
        awaitRoots();
        return copies * originals.count();
    }

    private void copy(int copy, int daysBefore) {
        database.run("TRUNCATE benchmark_hashes");
        originals.hash(copy, daysBefore, database);
        database.run(ENTRIES.formatted(copy, daysBefore));
        database.run(HEADS.formatted(copy));
        database.run(STANDINGS.formatted(copy, daysBefore));
        report.say(String.format(Locale.ROOT, "%,d entries in the ledger", (copy + 1) * originals.count()));
    }

    private void awaitRoots() {
        Instant begun = Instant.now();
        while (database.number(CLOSED) == 0) {
            if (Instant.now().isAfter(begun.plus(PATIENCE))) {
                throw new IllegalStateException("The days of the ledger were not closed within " + PATIENCE);
            }
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        report.say(database.number("SELECT count(*) FROM ledger_root") + " days are closed");
    }
}
