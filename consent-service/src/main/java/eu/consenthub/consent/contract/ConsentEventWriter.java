package eu.consenthub.consent.contract;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.decision.RecordedEvent;
import eu.consenthub.consent.policy.Sha256;
import eu.consenthub.platform.outbox.OutboxMessage;
import eu.consenthub.schemas.EventSerde;
import eu.consenthub.schemas.Topics;
import eu.consenthub.schemas.v1.ActorRole;
import eu.consenthub.schemas.v1.ConsentEvent;
import eu.consenthub.schemas.v1.Method;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes recorded events as they go on the event log. */
@Component
public class ConsentEventWriter {

    private final EventSerde serde;

    public ConsentEventWriter(EventSerde serde) {
        this.serde = serde;
    }

    /**
     * The message for the log, keyed by contact.
     *
     * @param usableUntil last day of use as known after this event (CLOCK-2)
     * @param previousHash hash of the entry before it in the chain
     * @param hash hash of its own ledger entry
     */
    @SuppressWarnings("NullAway") // the generated constructor takes null for usableUntil without saying so
    public OutboxMessage message(ContactId contactId, RecordedEvent event, @Nullable LocalDate usableUntil, Sha256 previousHash,
            Sha256 hash) {
        ConsentEvent record = new ConsentEvent(event.eventId(), contactId.value(), event.sequence(), event.occurredAt(), event.recordedAt(),
                ActorRole.valueOf(event.actor().name()), Method.valueOf(event.method().name()), usableUntil, Facts.digest(previousHash),
                Facts.digest(hash), Facts.of(event.event()));
        return new OutboxMessage(Topics.CONSENT_EVENTS, contactId.toString(), serde.write(Topics.CONSENT_EVENTS, record));
    }
}
