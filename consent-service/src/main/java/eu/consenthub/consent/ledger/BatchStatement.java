package eu.consenthub.consent.ledger;

import eu.consenthub.consent.contact.Contact;
import eu.consenthub.consent.contact.ContactRows;
import eu.consenthub.consent.contract.ConsentEventWriter;
import eu.consenthub.consent.standing.HeadRows;
import eu.consenthub.consent.standing.StandingRows;
import eu.consenthub.consent.standing.StateChange;
import eu.consenthub.platform.outbox.Outbox;
import eu.consenthub.platform.outbox.OutboxMessage;
import java.util.List;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The one statement that writes all that a batch decided, so that it costs one round trip however many submissions it holds. */
@Component
class BatchStatement {

    /** True, but known only when the heads are written: their row locks come before anything else that another writer may wait for. */
    private static final String AFTER_THE_HEADS = "WHERE (SELECT count(*) FROM moved_heads) IS NOT NULL";

    private static final String WRITE = """
            WITH new_contacts AS (
            %s), moved_heads AS (
            %s
                RETURNING contact_id), new_entries AS (
            %s), moved_standings AS (
            %s), new_evidence AS (
            %s), new_answers AS (
            %s)
            %s""".formatted(ContactRows.INSERT, HeadRows.UPSERT, EntryRows.INSERT + AFTER_THE_HEADS,
            StandingRows.upsert(AFTER_THE_HEADS), EvidenceRow.INSERT, StoredAnswer.INSERT + AFTER_THE_HEADS, Outbox.INSERT);

    private final DatabaseClient db;
    private final ConsentEventWriter writer;

    BatchStatement(DatabaseClient db, ConsentEventWriter writer) {
        this.db = db;
        this.writer = writer;
    }

    Mono<Void> write(Batch batch) {
        List<Contact> contacts = batch.subjects().stream().map(subject -> subject.newRow(batch.now())).flatMap(Optional::stream).toList();
        List<StateChange> changes = batch.subjects().stream().map(Subject::change).flatMap(Optional::stream).toList();
        List<OutboxMessage> messages = batch.entries().stream().map(this::message).toList();
        GenericExecuteSpec spec = ContactRows.bind(db.sql(WRITE), contacts, batch.now());
        spec = EntryRows.bind(spec, batch.entries());
        spec = HeadRows.bind(spec, changes);
        spec = StandingRows.bind(spec, changes);
        spec = EvidenceRow.bind(spec, batch.evidence());
        spec = StoredAnswer.bind(spec, batch.newAnswers(), batch.now());
        return Outbox.bind(spec, messages).fetch().rowsUpdated().then();
    }

    private OutboxMessage message(LedgerEntry entry) {
        return writer.message(entry.contactId(), entry.recorded(), entry.usableUntil(), entry.previousHash(), entry.hash());
    }
}
