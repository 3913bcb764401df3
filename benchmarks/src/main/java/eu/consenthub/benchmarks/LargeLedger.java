package eu.consenthub.benchmarks;

import java.util.Locale;

/**
 * Makes a ledger of millions out of what was imported: the same histories again under other pseudonyms. Their hashes are those
 * of the originals, so that such a ledger can be read at its size but not verified.
 */
final class LargeLedger {

    private static final String ENTRIES = """
            INSERT INTO ledger_entry (event_id, contact_id, sequence, type, occurred_at, recorded_at, actor_role, method, purpose,
                channel, basis, wording_id, wording_version, wording_language, wording_sha256, valid_until, detail, usable_until,
                commitment, previous_hash, hash)
            SELECT gen_random_uuid(), md5(contact_id::text || '%1$d')::uuid, sequence, type, occurred_at, recorded_at, actor_role,
                method, purpose, channel, basis, wording_id, wording_version, wording_language, wording_sha256, valid_until, detail,
                usable_until, commitment, previous_hash, hash
            FROM ledger_entry
            WHERE position <= %2$d""";

    private static final String HEADS = """
            INSERT INTO chain_head (contact_id, sequence, hash, audience, locale, relationships, tags, collected_on,
                last_activity_on, restricted, erased, undeliverable)
            SELECT md5(contact_id::text || '%1$d')::uuid, sequence, hash, audience, locale, relationships, tags, collected_on,
                last_activity_on, restricted, erased, undeliverable
            FROM benchmark_heads""";

    private static final String STANDINGS = """
            INSERT INTO standing (contact_id, purpose, channel, status, basis, since, valid_until, paused_until, event_id, sequence,
                wording_id, wording_version, wording_language, wording_sha256, informed_at)
            SELECT md5(contact_id::text || '%1$d')::uuid, purpose, channel, status, basis, since, valid_until, paused_until,
                event_id, sequence, wording_id, wording_version, wording_language, wording_sha256, informed_at
            FROM benchmark_standings""";

    private final Database database;
    private final Report report;

    LargeLedger(Database database, Report report) {
        this.database = database;
        this.report = report;
    }

    /** Fills the ledger until it has at least so many entries; answers how many there are. */
    long fill(long entries) {
        long originals = database.number("SELECT count(*) FROM ledger_entry");
        long last = database.number("SELECT max(position) FROM ledger_entry");
        database.run("CREATE TABLE benchmark_heads AS SELECT * FROM chain_head");
        database.run("CREATE TABLE benchmark_standings AS SELECT * FROM standing");
        long count = originals;
        for (int copy = 1; count < entries; copy++) {
            database.run(ENTRIES.formatted(copy, last));
            database.run(HEADS.formatted(copy));
            database.run(STANDINGS.formatted(copy));
            count += originals;
            report.say(String.format(Locale.ROOT, "%,d entries in the ledger", count));
        }
        database.run("VACUUM ANALYZE ledger_entry");
        database.run("VACUUM ANALYZE chain_head");
        database.run("VACUUM ANALYZE standing");
        return count;
    }
}
