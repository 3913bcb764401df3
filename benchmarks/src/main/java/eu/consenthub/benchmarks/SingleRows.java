package eu.consenthub.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The limit: the rows of one consent, written by one statement in a transaction of its own, with nothing around them. The
 * tables are copies of the service's, with its indexes and constraints, so that no invented row gets into the ledger.
 */
final class SingleRows {

    private static final String COPIES = """
            DROP SCHEMA IF EXISTS limit_of_the_machine CASCADE;
            CREATE SCHEMA limit_of_the_machine;
            CREATE TABLE limit_of_the_machine.ledger_entry (LIKE public.ledger_entry INCLUDING ALL);
            CREATE TABLE limit_of_the_machine.standing (LIKE public.standing INCLUDING ALL);
            CREATE TABLE limit_of_the_machine.chain_head (LIKE public.chain_head INCLUDING ALL);
            CREATE TABLE limit_of_the_machine.outbox (LIKE public.outbox INCLUDING ALL);
            INSERT INTO limit_of_the_machine.chain_head SELECT * FROM public.chain_head;
            INSERT INTO limit_of_the_machine.standing SELECT * FROM public.standing""";

    private static final String ONE_CONSENT = """
            WITH entry AS (
                INSERT INTO limit_of_the_machine.ledger_entry (
                    event_id, contact_id, sequence, type, occurred_at, recorded_at, actor_role, method, purpose, channel, basis,
                    wording_id, wording_version, wording_language, wording_sha256, usable_until, previous_hash, hash)
                VALUES (
                    ?, ?, ?, 'CONSENT_GIVEN', now(), now(), 'INTEGRATION', 'WEB_FORM', 'newsletter', 'EMAIL', 'CONSENT',
                    'newsletter-web', 1, 'fr', sha256('text'), current_date, sha256('before'), sha256('this'))
                RETURNING event_id, contact_id, sequence, hash),
            head AS (
                UPDATE limit_of_the_machine.chain_head AS head
                SET sequence = entry.sequence, hash = entry.hash, last_activity_on = current_date
                FROM entry
                WHERE head.contact_id = entry.contact_id),
            message AS (
                INSERT INTO limit_of_the_machine.outbox (topic, message_key, payload)
                SELECT 'consent.events.v1', entry.contact_id::text, decode(repeat('00', 260), 'hex')
                FROM entry)
            INSERT INTO limit_of_the_machine.standing (
                contact_id, purpose, channel, status, basis, since, event_id, sequence, wording_id, wording_version, wording_language)
            SELECT entry.contact_id, 'newsletter', 'EMAIL', 'GIVEN', 'CONSENT', now(), entry.event_id, entry.sequence, 'newsletter-web', 1, 'fr'
            FROM entry
            ON CONFLICT (contact_id, purpose, channel) DO UPDATE
            SET status = excluded.status, since = excluded.since, event_id = excluded.event_id, sequence = excluded.sequence""";

    private final Database database;
    private final List<UUID> contacts;
    private final AtomicLong sequence = new AtomicLong(1_000_000);

    SingleRows(Database database, List<String> contacts) {
        this.database = database;
        this.contacts = contacts.stream().map(UUID::fromString).toList();
        database.run(COPIES);
    }

    Load.Client client(int number) {
        try {
            Connection connection = database.connect();
            connection.createStatement().execute("SET synchronous_commit = on");
            PreparedStatement statement = connection.prepareStatement(ONE_CONSENT);
            return new OneByOne(connection, statement, number);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class OneByOne implements Load.Client {

        private final Connection connection;
        private final PreparedStatement statement;
        private int next;

        private OneByOne(Connection connection, PreparedStatement statement, int number) {
            this.connection = connection;
            this.statement = statement;
            this.next = number * 7919;
        }

        @Override
        public int once() throws SQLException {
            next = (next + 1) % contacts.size();
            statement.setObject(1, UUID.randomUUID());
            statement.setObject(2, contacts.get(next));
            statement.setLong(3, sequence.incrementAndGet());
            statement.executeUpdate();
            return 1;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
