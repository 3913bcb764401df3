package eu.consenthub.consent.decision;

import static eu.consenthub.consent.decision.History.NEWSLETTER;
import static eu.consenthub.consent.decision.History.PERSON;
import static eu.consenthub.consent.decision.History.STAFF;
import static eu.consenthub.consent.decision.History.SYSTEM_API;
import static eu.consenthub.consent.decision.History.give;
import static eu.consenthub.consent.decision.History.inform;
import static eu.consenthub.consent.decision.History.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.Rule;
import eu.consenthub.consent.policy.AudienceKind;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.PurposeKey;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Rule("PERM-6")
@DisplayName("L34-5: the soft opt-in and its conditions")
class SoftOptInTests {

    private static final PurposeKey INVITATIONS = new PurposeKey("event-invitations");
    private static final Instant SOLD = Instant.parse("2026-07-01T10:00:00Z");

    @Test
    void letsACustomerBeWrittenToAboutTheLike() {
        History customer = History.of(AudienceKind.CONSUMER, "CUSTOMER").then(sale(NEWSLETTER, Channel.EMAIL), SYSTEM_API);

        assertThat(customer.answer()).satisfies(answer -> {
            assertThat(answer.code()).isEqualTo("OK");
            assertThat(answer.basis()).isEqualTo(LegalBasis.SOFT_OPT_IN);
        });
    }

    @Test
    @DisplayName("a sale: whoever is no customer has bought nothing")
    void needsASale() {
        assertThat(History.of(AudienceKind.CONSUMER, "PROSPECT").decide(sale(NEWSLETTER, Channel.EMAIL), SYSTEM_API))
                .isEqualTo(notMet("basis", "A soft opt-in needs a sale: the relationship CUSTOMER is not known"));
    }

    @Test
    @DisplayName("similar products: an invitation offers none")
    void isForTheCompanysOwnSimilarProducts() {
        assertThat(History.of(AudienceKind.CONSUMER, "CUSTOMER").decide(sale(INVITATIONS, Channel.EMAIL), SYSTEM_API))
                .isEqualTo(notMet("purpose", "A soft opt-in is for the company's own similar products only"));
    }

    @ParameterizedTest(name = "e-mail only, not {0}")
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EMAIL")
    void isForEmailOnly(Channel channel) {
        assertThat(History.of(AudienceKind.CONSUMER, "CUSTOMER").decide(sale(NEWSLETTER, channel), SYSTEM_API))
                .isEqualTo(new Decision.Refused(new Refusal.BasisNotAvailable(LegalBasis.SOFT_OPT_IN)));
    }

    @Rule("PERM-11")
    @Test
    @DisplayName("a refusal at collection closes it")
    void endsWhereThePersonRefused() {
        History refused = History.of(AudienceKind.CONSUMER, "CUSTOMER").then(refuse("2026-06-30T10:00:00Z"), PERSON);

        assertThat(refused.decide(sale(NEWSLETTER, Channel.EMAIL), SYSTEM_API))
                .isEqualTo(new Decision.Refused(new Refusal.Stopped(Status.REFUSED)));
    }

    @Rule("PERM-11")
    @Test
    @DisplayName("PERM-11: it replaces no ground that stands, and a consent replaces it")
    void replacesNothing() {
        History informed = History.of(AudienceKind.PRO_NAMED, "CUSTOMER").then(inform("2026-06-01T10:00:00Z"), STAFF);
        History consenting = History.of(AudienceKind.CONSUMER, "CUSTOMER").then(give("2026-06-01T10:00:00Z"), PERSON);
        History sold = History.of(AudienceKind.CONSUMER, "CUSTOMER").then(sale(NEWSLETTER, Channel.EMAIL), SYSTEM_API);

        assertThat(informed.decide(sale(NEWSLETTER, Channel.EMAIL), SYSTEM_API)).isEqualTo(new Decision.Unchanged());
        assertThat(consenting.decide(sale(NEWSLETTER, Channel.EMAIL), SYSTEM_API)).isEqualTo(new Decision.Unchanged());
        assertThat(sold.then(give("2026-08-01T10:00:00Z"), PERSON).answer().basis()).isEqualTo(LegalBasis.CONSENT);
    }

    private static GiveConsent sale(PurposeKey purpose, Channel channel) {
        return new GiveConsent(purpose, channel, LegalBasis.SOFT_OPT_IN, null, null, SOLD);
    }

    private static Decision notMet(String field, String message) {
        return new Decision.Refused(new Refusal.SoftOptInNotMet(field, message));
    }
}
