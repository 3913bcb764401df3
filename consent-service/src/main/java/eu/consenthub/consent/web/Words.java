package eu.consenthub.consent.web;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.Purpose;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.Purposes;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The pages' texts in one language, and how purposes and channels are called within a sentence. */
public final class Words {

    private final MessageSource messages;
    private final Purposes purposes;
    private final PageLanguage language;

    Words(MessageSource messages, Purposes purposes, PageLanguage language) {
        this.messages = messages;
        this.purposes = purposes;
        this.language = language;
    }

    public PageLanguage language() {
        return language;
    }

    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }

    /** e.g. "la lettre d’information". */
    public String the(PurposeKey purpose) {
        return called("the", purpose);
    }

    /** e.g. "cette lettre d’information". */
    public String thisOne(PurposeKey purpose) {
        return called("this", purpose);
    }

    /** e.g. "par e-mail". */
    public String by(Channel channel) {
        return say("channel." + channel.name().toLowerCase(Locale.ROOT));
    }

    public String title(PurposeKey purpose) {
        return purposes.find(purpose).map(known -> known.titleIn(language.code())).orElse(purpose.value());
    }

    public String description(Purpose purpose) {
        return purpose.descriptionIn(language.code());
    }

    /** Purposes that a site has added have no words of their own here: they are called by their title. */
    private String called(String how, PurposeKey purpose) {
        @Nullable
        String own = messages.getMessage("purpose." + purpose + "." + how, null, null, language.locale());
        return Optional.ofNullable(own).orElseGet(() -> say("purpose.other." + how, title(purpose)));
    }
}
