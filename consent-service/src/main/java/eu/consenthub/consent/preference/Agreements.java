package eu.consenthub.consent.preference;

import eu.consenthub.consent.catalogue.PublishedWordings;
import eu.consenthub.consent.decision.GiveConsent;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.Wording;
import eu.consenthub.consent.policy.WordingKey;
import eu.consenthub.consent.web.PageLanguage;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The text somebody agrees to by saying yes on a page: shown there before the button, and named in the ledger after it. */
@Component
class Agreements {

    private static final int VERSION = 1;

    private final PublishedWordings wordings;

    Agreements(PublishedWordings wordings) {
        this.wordings = wordings;
    }

    /** Empty when there is no such text: then nobody can be asked. */
    Mono<Wording> text(PurposeKey purpose, Channel channel, PageLanguage language) {
        return wordings.text(id(purpose, channel), VERSION, language.code());
    }

    boolean exists(PurposeKey purpose, Channel channel, PageLanguage language) {
        return wordings.find(id(purpose, channel), VERSION, language.code()).isPresent();
    }

    GiveConsent yes(PurposeKey purpose, Channel channel, PageLanguage language, Instant now) {
        WordingKey shown = new WordingKey(id(purpose, channel), VERSION, language.code());
        return new GiveConsent(purpose, channel, LegalBasis.CONSENT, shown, null, now);
    }

    private static String id(PurposeKey purpose, Channel channel) {
        return switch (channel) {
            case EMAIL -> purpose + "-web";
            case PHONE -> "telephone-web";
            case POST -> "letter-web";
            case SMS -> "text-message-web";
            case AUTOMATED_CALL -> "automated-call-web";
            case EMAIL_TRACKING -> "email-tracking-web";
        };
    }
}
