package eu.consenthub.consent.ledger;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.decision.RecordedEvent;
import eu.consenthub.consent.decision.Refusal;
import java.util.List;

/** What became of a submission. */
public sealed interface Outcome {

    /** Committed; created: the contact was not known before. */
    record Recorded(ContactId contactId, boolean created, List<RecordedEvent> events) implements Outcome {}

    /** It was so already. */
    record Unchanged(ContactId contactId) implements Outcome {}

    /** The same request came before; the answer it got then, {@link Recorded} or {@link Unchanged}. */
    record Repeated(Outcome original) implements Outcome {}

    /** Nothing of it was recorded. */
    record Refused(Refusal refusal) implements Outcome {}
}
