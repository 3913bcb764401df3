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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The text somebody agrees to by saying yes on a page: shown there before the button, and named in the ledger after it. */
@Component
class Agreements {

    private static final Pattern VERSION = Pattern.compile("[1-9]\\d{0,8}");

    private final PublishedWordings wordings;

    Agreements(PublishedWordings wordings) {
        this.wordings = wordings;
    }

    /** The newest; empty when there is no such text: then nobody can be asked. */
    Mono<Wording> text(PurposeKey purpose, Channel channel, PageLanguage language) {
        return wordings.newest(id(purpose, channel), language.code());
    }

    /**
     * The act that names the text which was shown, whatever is the newest by now.
     *
     * @param shown version of the text, as the page sent it along
     * @return empty when nothing was shown, or a change that matters has come after it (CONS-4)
     */
    Mono<GiveConsent> yes(PurposeKey purpose, Channel channel, PageLanguage language, @Nullable String shown, Instant now) {
        if (shown == null || !VERSION.matcher(shown).matches()) {
            return Mono.empty();
        }
        WordingKey text = new WordingKey(id(purpose, channel), Integer.parseInt(shown), language.code());
        return wordings.learn(text.id(), text.version())
                .then(Mono.defer(() -> wordings.carries(text.id(), text.version())))
                .filter(carries -> carries && wordings.find(text.id(), text.version(), language.code()).isPresent())
                .map(carries -> new GiveConsent(purpose, channel, LegalBasis.CONSENT, text, null, now));
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
