package eu.consenthub.consent.standing;

import eu.consenthub.consent.contact.ContactId;
import java.time.Instant;
import java.util.Collection;
import reactor.core.publisher.Flux;

/** The ledger as this room needs it. */
public interface PastEvents {

    /** The events of these contacts that had been recorded by this instant, each contact's in the order of its chain. */
    Flux<PastEvent> recordedBy(Collection<ContactId> contactIds, Instant instant);
}
