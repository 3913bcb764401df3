package eu.consenthub.consent.ledger;

import eu.consenthub.consent.contact.Contact;
import eu.consenthub.consent.contact.ContactData;
import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.contact.Suppression;
import eu.consenthub.consent.decision.ContactState;
import eu.consenthub.consent.policy.Sha256;
import eu.consenthub.consent.standing.Head;
import eu.consenthub.consent.standing.StateChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A contact while a batch is being decided: its state moves on with every accepted submission. */
final class Subject {

    private final ContactId id;
    private final ContactState before;
    private final @Nullable ContactData newcomer;
    private final List<Suppression> remembered;
    private ContactState state;
    private Sha256 hash;

    private Subject(ContactId id, ContactState before, Sha256 hash, @Nullable ContactData newcomer, List<Suppression> remembered) {
        this.id = id;
        this.before = before;
        this.state = before;
        this.hash = hash;
        this.newcomer = newcomer;
        this.remembered = remembered;
    }

    static Subject known(Head head) {
        return new Subject(head.contactId(), head.state(), head.hash(), null, List.of());
    }

    /**
     * Somebody the vault does not have; becomes a row of it only when something is recorded.
     *
     * @param remembered what the suppression list knows of whoever has these contact points
     */
    static Subject newcomer(ContactId id, ContactData data, List<Suppression> remembered) {
        return new Subject(id, ContactState.EMPTY, LedgerEntry.GENESIS, data, remembered);
    }

    ContactId id() {
        return id;
    }

    ContactState state() {
        return state;
    }

    Sha256 hash() {
        return hash;
    }

    void moveTo(ContactState next, Sha256 nextHash) {
        state = next;
        hash = nextHash;
    }

    /** Stops of before that are not in the chain yet. */
    List<Suppression> remembered() {
        return state.isKnown() ? List.of() : remembered;
    }

    /** Whose stops came into the chain with this batch. */
    Optional<ContactData> recognised() {
        return newcomer == null || remembered.isEmpty() || !state.isKnown() ? Optional.empty() : Optional.of(newcomer);
    }

    Optional<StateChange> change() {
        return state.sequence() == before.sequence() ? Optional.empty() : Optional.of(new StateChange(before, new Head(id, state, hash)));
    }

    Optional<Contact> newRow(Instant now) {
        return newcomer == null || !state.isKnown() ? Optional.empty() : Optional.of(new Contact(id, newcomer, now));
    }
}
