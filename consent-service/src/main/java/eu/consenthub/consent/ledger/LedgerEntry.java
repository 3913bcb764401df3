package eu.consenthub.consent.ledger;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.decision.Event;
import eu.consenthub.consent.decision.RecordedEvent;
import eu.consenthub.consent.policy.Sha256;
import eu.consenthub.consent.policy.WordingReference;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger.
 *
 * @param usableUntil last day of use as known after this event (CLOCK-2)
 * @param ruleSet version of the rules in force when it was recorded (EVID-1); null in entries from before it was kept
 * @param commitment SHA-256 of salt and evidence, if there is evidence
 * @param hash SHA-256 over the previous hash and {@link #canonical()}
 */
public record LedgerEntry(ContactId contactId, RecordedEvent recorded, @Nullable LocalDate usableUntil, @Nullable Integer ruleSet,
        @Nullable Sha256 commitment, Sha256 previousHash, Sha256 hash) {

    /** What the first event of a chain follows: 32 zero bytes. */
    public static final Sha256 GENESIS = Sha256.ofDigest(new byte[32]);

    /** The entry that follows the one with this hash. */
    static LedgerEntry next(ContactId contactId, RecordedEvent recorded, @Nullable LocalDate usableUntil, @Nullable Integer ruleSet,
            @Nullable Sha256 commitment, Sha256 previousHash) {
        LedgerEntry unhashed = new LedgerEntry(contactId, recorded, usableUntil, ruleSet, commitment, previousHash, GENESIS);
        return new LedgerEntry(contactId, recorded, usableUntil, ruleSet, commitment, previousHash, unhashed.computedHash());
    }

    /** The hash that this entry must have; another one stored means that somebody changed something. */
    public Sha256 computedHash() {
        return Sha256.of(previousHash.bytes(), canonical().getBytes(StandardCharsets.UTF_8));
    }

    /** The facts of the entry as canonical JSON (RFC 8785). */
    public String canonical() {
        Event event = recorded.event();
        EventColumns columns = EventColumns.of(event);
        return new EntryFacts(recorded.actor(), columns.basis(), event.channel(), commitment, contactId, columns.detail(),
                recorded.eventId(), recorded.method(), recorded.occurredAt(), event.purpose(), recorded.recordedAt(), ruleSet,
                recorded.sequence(),
                event.type(), usableUntil, columns.validUntil(), wording(columns.wording())).canonical();
    }

    private static @Nullable String wording(@Nullable WordingReference wording) {
        return wording == null ? null : EntryFacts.wording(wording.id(), wording.version(), wording.language(), wording.sha256());
    }
}
