package eu.consenthub.consent.ledger;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.sql.Columns;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** The answer that was given under an idempotency key; no events means that nothing changed. */
record StoredAnswer(IdempotencyKey key, ContactId contactId, boolean created, List<UUID> eventIds) {

    static final String INSERT = """
            INSERT INTO idempotency (client, key, request_sha256, contact_id, created, event_ids, recorded_at)
            SELECT client, key, decode(request, 'hex'), contact_id, created, string_to_array(event_ids, ',')::uuid[], :answerRecordedAt
            FROM unnest(:answerClients, :answerKeys, :answerRequests, :answerContacts, :answerCreated, :answerEvents)
                AS n (client, key, request, contact_id, created, event_ids)
            """;

    static GenericExecuteSpec bind(GenericExecuteSpec spec, List<StoredAnswer> answers, Instant recordedAt) {
        return Columns.of(spec.bind("answerRecordedAt", recordedAt.atOffset(ZoneOffset.UTC)), answers)
                .text("answerClients", answer -> answer.key().client())
                .text("answerKeys", answer -> answer.key().key())
                .text("answerRequests", answer -> answer.key().request().hex())
                .column("answerContacts", UUID.class, answer -> answer.contactId().value())
                .column("answerCreated", Boolean.class, StoredAnswer::created)
                .text("answerEvents", answer -> answer.eventIds().stream().map(UUID::toString).collect(Collectors.joining(",")))
                .bound();
    }
}
