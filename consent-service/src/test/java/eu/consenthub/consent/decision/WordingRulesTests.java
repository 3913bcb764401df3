package eu.consenthub.consent.decision;

import static eu.consenthub.consent.decision.History.FORM;
import static eu.consenthub.consent.decision.History.NEWSLETTER;
import static eu.consenthub.consent.decision.History.NOW;
import static eu.consenthub.consent.decision.History.OFFERS;
import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.Policy;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.WordingReference;
import eu.consenthub.consent.policy.Wordings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WordingRulesTests {

    private static final Wordings ABOUT_THE_NEWSLETTER_BY_EMAIL = new Wordings() {
        @Override
        public Optional<WordingReference> find(String id, int version, String language) {
            return History.POLICY.wordings().find(id, version, language);
        }

        @Override
        public boolean cover(WordingReference wording, PurposeKey purpose, Channel channel) {
            return purpose.equals(NEWSLETTER) && channel == Channel.EMAIL;
        }
    };

    @Test
    @DisplayName("CONS-3: a yes to one text is no yes to another purpose or channel")
    void refusesAConsentThatTheTextDoesNotAskFor() {
        assertThat(decide(OFFERS, Channel.EMAIL, LegalBasis.CONSENT))
                .isEqualTo(new Decision.Refused(new Refusal.WordingMismatch("newsletter-web", 1)));
        assertThat(decide(NEWSLETTER, Channel.PHONE, LegalBasis.CONSENT))
                .isEqualTo(new Decision.Refused(new Refusal.WordingMismatch("newsletter-web", 1)));
    }

    @Test
    @DisplayName("CONS-4: a yes to what the text asks for is one")
    void takesAConsentThatTheTextAsksFor() {
        assertThat(decide(NEWSLETTER, Channel.EMAIL, LegalBasis.CONSENT)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    @DisplayName("CONS-3: where no text is named, none is missing its aim")
    void hasNothingToSayWithoutAText() {
        @Nullable
        WordingReference none = null;

        assertThat(WordingRules.mismatch(ABOUT_THE_NEWSLETTER_BY_EMAIL, none, OFFERS, Channel.POST)).isEmpty();
    }

    private static Decision decide(PurposeKey purpose, Channel channel, LegalBasis basis) {
        Policy policy = new Policy(History.POLICY.purposes(), ABOUT_THE_NEWSLETTER_BY_EMAIL, History.POLICY.rules());
        GiveConsent yes = new GiveConsent(purpose, channel, basis, History.WORDING, null, NOW);
        return ConsentDecider.decide(History.ofConsumer().state(), yes, FORM, NOW, policy);
    }
}
