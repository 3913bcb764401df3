package eu.consenthub.consent.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.decision.CommunicationPaused;
import eu.consenthub.consent.decision.ConsentExpired;
import eu.consenthub.consent.decision.ConsentGiven;
import eu.consenthub.consent.decision.ConsentInvalidated;
import eu.consenthub.consent.decision.ConsentRequested;
import eu.consenthub.consent.decision.ConsentWithdrawn;
import eu.consenthub.consent.decision.ContactAttributesChanged;
import eu.consenthub.consent.decision.ContactErased;
import eu.consenthub.consent.decision.ContactInformed;
import eu.consenthub.consent.decision.ContactRectified;
import eu.consenthub.consent.decision.ContactRegistered;
import eu.consenthub.consent.decision.Event;
import eu.consenthub.consent.decision.ProcessingObjected;
import eu.consenthub.consent.decision.ProcessingRestricted;
import eu.consenthub.consent.decision.RecordedEvent;
import eu.consenthub.consent.policy.ActorRole;
import eu.consenthub.consent.policy.AudienceKind;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.Method;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.Sha256;
import eu.consenthub.consent.policy.WordingReference;
import eu.consenthub.verifier.form.CanonicalJson;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.LongRange;
import org.erdtman.jcs.JsonCanonicalizer;

/** RFC 8785: what is hashed is what any other implementation would hash, and what is stored can be read back. */
class CanonicalFormProperties {

    private static final PurposeKey NEWSLETTER = new PurposeKey("newsletter");

    @Property(tries = 300)
    void isCanonicalByTheReferenceImplementationToo(@ForAll("entries") LedgerEntry entry) throws IOException {
        assertThat(entry.canonical()).isEqualTo(new JsonCanonicalizer(entry.canonical()).getEncodedString());
    }

    @Property(tries = 300)
    void escapesAsTheReferenceImplementationDoes(@ForAll @CharRange(from = '\u0000', to = '\ud7ff') String text) throws IOException {
        String canonical = new CanonicalJson(new StringBuilder()).text("text", text).end();

        assertThat(canonical).isEqualTo(new JsonCanonicalizer(canonical).getEncodedString());
    }

    @Property(tries = 300)
    void readsBackWhatItWrote(@ForAll("events") Event event) {
        StoredEvent stored = new StoredEvent(event.type(), event.purpose(), event.channel(), EventColumns.of(event));

        assertThat(stored.event()).isEqualTo(event);
    }

    @Property(tries = 100)
    void hangsTogether(@ForAll("entries") LedgerEntry entry, @ForAll @LongRange(min = 1, max = 9) long shift) {
        RecordedEvent told = entry.recorded();
        RecordedEvent other = new RecordedEvent(told.eventId(), told.sequence(), told.occurredAt().minusSeconds(shift), told.recordedAt(),
                told.actor(), told.method(), told.event());

        assertThat(new LedgerEntry(entry.contactId(), other, null, null, null, entry.previousHash(), entry.hash()).computedHash())
                .isNotEqualTo(entry.hash());
    }

    @Provide
    Arbitrary<LedgerEntry> entries() {
        return Combinators.combine(events(), Arbitraries.of(ActorRole.values()), Arbitraries.of(Method.values()), instants())
                .as((event, actor, method, at) -> LedgerEntry.next(new ContactId(new UUID(1, 2)),
                        new RecordedEvent(new UUID(3, 4), 5, at, at, actor, method, event), LocalDate.of(2029, 1, 1), 2, Sha256.of("salt"),
                        LedgerEntry.GENESIS));
    }

    @Provide
    Arbitrary<Event> events() {
        Arbitrary<String> labels = Arbitraries.strings().withCharRange(' ', '\u07ff').ofMaxLength(12);
        return Combinators
                .combine(labels.list().ofMaxSize(4), instants(), Arbitraries.of(Channel.values()), Arbitraries.integers().between(0, 14))
                .as(CanonicalFormProperties::event);
    }

    private static Event event(List<String> labels, Instant at, Channel channel, int kind) {
        LocalDate day = LocalDate.of(2026, 1, 1 + kind);
        WordingReference wording = new WordingReference("newsletter-web", 1 + kind, "fr", Sha256.of("J’accepte."));
        return switch (kind) {
            case 0 -> new ContactRegistered(AudienceKind.CONSUMER, "fr", labels, labels, day);
            case 1 -> new ContactRegistered(AudienceKind.GENERIC, "en", labels, List.of(), null);
            case 2 -> new ContactAttributesChanged(AudienceKind.PRO_NAMED, "en", List.of(), labels);
            case 3 -> new ConsentGiven(NEWSLETTER, channel, LegalBasis.CONSENT, wording, day, true);
            case 4 -> new ConsentGiven(NEWSLETTER, channel, LegalBasis.SOFT_OPT_IN, null, null, false);
            case 5 -> new ContactInformed(NEWSLETTER, channel, at, wording);
            case 6 -> new ConsentWithdrawn(NEWSLETTER, channel);
            case 7 -> new ProcessingObjected(null, null);
            case 8 -> new CommunicationPaused(NEWSLETTER, channel, day);
            case 9 -> new ContactRectified(labels, true);
            case 10 -> new ProcessingRestricted(null);
            case 11 -> new ConsentRequested(NEWSLETTER, channel, wording, at, labels.isEmpty());
            case 12 -> new ConsentExpired(NEWSLETTER, channel, "CONS-7");
            case 13 -> new ConsentInvalidated(NEWSLETTER, channel, "CONS-6");
            default -> new ContactErased("CLOCK-2");
        };
    }

    private static Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(0, 1_800_000_000_000_000L).map(micros -> Instant.EPOCH.plusNanos(micros * 1000));
    }
}
