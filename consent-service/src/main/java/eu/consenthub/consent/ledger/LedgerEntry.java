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
 * @param commitment SHA-256 of salt and evidence, if there is evidence
 * @param hash SHA-256 over the previous hash and {@link #canonical()}
 */
public record LedgerEntry(ContactId contactId, RecordedEvent recorded, @Nullable LocalDate usableUntil, @Nullable Sha256 commitment,
        Sha256 previousHash, Sha256 hash) {

    /** What the first event of a chain follows: 32 zero bytes. */
    public static final Sha256 GENESIS = Sha256.ofDigest(new byte[32]);

    /** The entry that follows the one with this hash. */
    static LedgerEntry next(ContactId contactId, RecordedEvent recorded, @Nullable LocalDate usableUntil, @Nullable Sha256 commitment,
            Sha256 previousHash) {
        LedgerEntry unhashed = new LedgerEntry(contactId, recorded, usableUntil, commitment, previousHash, GENESIS);
        return new LedgerEntry(contactId, recorded, usableUntil, commitment, previousHash, unhashed.computedHash());
    }

    /** The hash that this entry must have; another one stored means that somebody changed something. */
    public Sha256 computedHash() {
        return Sha256.of(previousHash.bytes(), canonical().getBytes(StandardCharsets.UTF_8));
    }

    /** The facts of the entry as canonical JSON (RFC 8785). */
    public String canonical() {
        Event event = recorded.event();
        EventColumns columns = EventColumns.of(event);
        return new CanonicalJson(new StringBuilder(512)).text("actor", recorded.actor())
                .text("basis", columns.basis())
                .text("channel", event.channel())
                .text("commitment", commitment)
                .text("contactId", contactId)
                .json("detail", columns.detail())
                .text("eventId", recorded.eventId())
                .text("method", recorded.method())
                .text("occurredAt", recorded.occurredAt())
                .text("purpose", event.purpose())
                .text("recordedAt", recorded.recordedAt())
                .number("sequence", recorded.sequence())
                .text("type", event.type())
                .text("usableUntil", usableUntil)
                .text("validUntil", columns.validUntil())
                .json("wording", wording(columns.wording()))
                .end();
    }

    private static @Nullable String wording(@Nullable WordingReference wording) {
        if (wording == null) {
            return null;
        }
        return new CanonicalJson(new StringBuilder(160)).text("id", wording.id())
                .text("language", wording.language())
                .text("sha256", wording.sha256())
                .number("version", wording.version())
                .end();
    }
}
