package eu.consenthub.consent.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.decision.ConsentGiven;
import eu.consenthub.consent.decision.ConsentRefused;
import eu.consenthub.consent.decision.ConsentWithdrawn;
import eu.consenthub.consent.decision.Event;
import eu.consenthub.consent.decision.ProcessingObjected;
import eu.consenthub.consent.decision.RecordedEvent;
import eu.consenthub.consent.decision.Scope;
import eu.consenthub.consent.ledger.LedgerEntry;
import eu.consenthub.consent.policy.ActorRole;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.Method;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.Sha256;
import eu.consenthub.consent.policy.WordingReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScopeRecordTests {

    private static final PurposeKey NEWSLETTER = new PurposeKey("newsletter");
    private static final PurposeKey OFFERS = new PurposeKey("commercial-offers");
    private static final WordingReference TEXT = new WordingReference("newsletter-web", 1, "fr", Sha256.of("text"));

    @Test
    void gathersWhatWasSaidAboutAPairWithTheObjectionsThatCoverIt() {
        List<ScopeRecord> records = records(given(LegalBasis.CONSENT), new ConsentRefused(OFFERS, Channel.EMAIL),
                new ProcessingObjected(NEWSLETTER, null));

        assertThat(records).extracting(ScopeRecord::scope)
                .containsExactly(new Scope(NEWSLETTER, Channel.EMAIL), new Scope(OFFERS, Channel.EMAIL));
        assertThat(types(records.get(0))).containsExactly("ConsentGiven", "ProcessingObjected");
        assertThat(types(records.get(1))).containsExactly("ConsentRefused");
    }

    @Test
    void keepsAnObjectionThatCoversNoPair() {
        List<ScopeRecord> records = records(new ProcessingObjected(null, null));

        assertThat(records).hasSize(1);
        assertThat(records.getFirst().scope()).isEqualTo(Scope.EVERYTHING);
        assertThat(records.getFirst().isAboutConsent()).isFalse();
    }

    @Test
    void knowsWhetherConsentStands() {
        assertThat(records(given(LegalBasis.CONSENT)).getFirst().standingConsent()).isPresent();
        assertThat(records(given(LegalBasis.CONSENT), new ConsentWithdrawn(NEWSLETTER, Channel.EMAIL)).getFirst().standingConsent())
                .isEmpty();
        assertThat(records(given(LegalBasis.CONSENT), new ProcessingObjected(null, null)).getFirst().standingConsent()).isEmpty();
        assertThat(records(given(LegalBasis.SOFT_OPT_IN)).getFirst().standingConsent()).isEmpty();
    }

    @Test
    void tellsARenewalFromAFirstConsent() {
        Choice given = records(given(LegalBasis.CONSENT)).getFirst().choices().getFirst();

        assertThat(Dpv.status(given, false)).isEqualTo("dpv:ConsentGiven");
        assertThat(Dpv.status(given, true)).isEqualTo("dpv:RenewedConsentGiven");
        assertThat(Dpv.status(records(given(LegalBasis.SOFT_OPT_IN)).getFirst().choices().getFirst(), false)).isNull();
    }

    private static ConsentGiven given(LegalBasis basis) {
        return new ConsentGiven(NEWSLETTER, Channel.EMAIL, basis, TEXT, null, false);
    }

    private static List<String> types(ScopeRecord record) {
        return record.choices().stream().map(Choice::type).toList();
    }

    private static List<ScopeRecord> records(Event... events) {
        List<Choice> choices = new ArrayList<>();
        for (Event event : events) {
            long sequence = choices.size() + 1;
            Instant at = Instant.parse("2026-03-04T10:00:00Z").plusSeconds(sequence);
            RecordedEvent recorded = new RecordedEvent(new UUID(4, sequence), sequence, at, at, ActorRole.CONTACT, Method.WEB_FORM, event);
            choices.add(Choice.of(new LedgerEntry(new ContactId(new UUID(1, 1)), recorded, null, null, null, LedgerEntry.GENESIS,
                    LedgerEntry.GENESIS)));
        }
        return ScopeRecord.of(choices);
    }
}
