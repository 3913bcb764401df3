package eu.consenthub.consent.receipt;

import eu.consenthub.consent.decision.Event;
import eu.consenthub.consent.decision.ProcessingObjected;
import eu.consenthub.consent.decision.Scope;
import eu.consenthub.consent.ledger.LedgerEntry;
import eu.consenthub.consent.policy.LegalBasis;
import java.time.Instant;
import java.util.UUID;

/** An entry of the ledger that says something about a purpose and a channel: what receipts are made of. */
record Choice(LedgerEntry entry, Terms terms) {

    static Choice of(LedgerEntry entry) {
        return new Choice(entry, Terms.of(entry.recorded().event()));
    }

    /** Other entries are about the contact as such: known, corrected, restricted, erased. */
    static boolean isChoice(LedgerEntry entry) {
        Event event = entry.recorded().event();
        return event instanceof ProcessingObjected || event.purpose() != null;
    }

    UUID id() {
        return entry.recorded().eventId();
    }

    String type() {
        return event().type();
    }

    Instant at() {
        return entry.recorded().occurredAt();
    }

    Event event() {
        return entry.recorded().event();
    }

    Scope scope() {
        return new Scope(event().purpose(), event().channel());
    }

    boolean isGivenConsent() {
        return type().equals("ConsentGiven") && terms.basis() == LegalBasis.CONSENT;
    }
}
