package eu.consenthub.consent.receipt;

import eu.consenthub.consent.decision.RetentionClock;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.web.PageLanguage;
import eu.consenthub.consent.web.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What the ledger says in symbols, in the words of one language. A symbol that has no words yet is shown as it is. */
final class Sentences {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final MessageSource messages;
    private final Words words;
    private final PageLanguage language;

    Sentences(MessageSource messages, Words words) {
        this.messages = messages;
        this.words = words;
        this.language = words.language();
    }

    String event(String type) {
        return symbol("receipt.event.", type.replaceAll("([a-z])([A-Z])", "$1-$2"), type);
    }

    String channel(@Nullable String channel) {
        return channel == null ? words.say("receipt.every-channel") : symbol("receipt.channel.", channel, channel);
    }

    String purpose(@Nullable String purpose) {
        return purpose == null ? words.say("receipt.every-purpose") : title(purpose);
    }

    String method(String method) {
        return symbol("receipt.method.", method, method);
    }

    String actor(String actor) {
        return symbol("receipt.actor.", actor, actor);
    }

    String basis(@Nullable String basis) {
        return basis == null ? "" : symbol("receipt.basis.", basis, basis);
    }

    String day(Instant instant) {
        return language.day(instant);
    }

    String day(LocalDate day) {
        return language.day(day);
    }

    /** A day in words and the time in Paris, to the second. */
    String moment(Instant instant) {
        return words.say("receipt.moment", language.day(instant), time(instant));
    }

    /** The same where the column says that it is Paris. */
    String shortMoment(Instant instant) {
        return words.say("receipt.moment.short", language.day(instant), time(instant));
    }

    private static String time(Instant instant) {
        return CLOCK.format(instant.atZone(RetentionClock.PARIS));
    }

    private String title(String purpose) {
        return PurposeKey.isValid(purpose) ? words.title(new PurposeKey(purpose)) : purpose;
    }

    private String symbol(String group, String symbol, String otherwise) {
        String key = group + symbol.toLowerCase(Locale.ROOT).replace('_', '-');
        @Nullable
        String text = messages.getMessage(key, null, otherwise, language.locale());
        return text == null ? otherwise : text;
    }
}
