package eu.consenthub.consent.standing;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.decision.RecordedEvent;
import java.time.Instant;
import reactor.core.publisher.Flux;

/** The ledger as this room needs it. */
public interface PastEvents {

    /** The events of one contact that had been recorded by this instant, in the order of the chain. */
    Flux<RecordedEvent> recordedBy(ContactId contactId, Instant instant);
}
