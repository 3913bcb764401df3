package eu.consenthub.consent.preference;

import eu.consenthub.consent.decision.Answer;
import eu.consenthub.consent.decision.ContactState;
import eu.consenthub.consent.decision.Permission;
import eu.consenthub.consent.decision.Status;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.Rules;
import eu.consenthub.consent.web.Words;
import java.time.Instant;
import java.util.Locale;

/** Says in words what holds for a purpose by a channel, never in a bare box. */
final class PreferenceSentences {

    private final Words words;
    private final Rules rules;
    private final ContactState state;
    private final Instant now;

    PreferenceSentences(Words words, Rules rules, ContactState state, Instant now) {
        this.words = words;
        this.rules = rules;
        this.state = state;
        this.now = now;
    }

    Answer answer(PurposeKey purpose, Channel channel) {
        return Permission.evaluate(state, purpose, channel, now, rules);
    }

    String question(Channel channel) {
        return words.say("preferences.ask." + channel.name().toLowerCase(Locale.ROOT));
    }

    String now(PurposeKey purpose, Channel channel) {
        Answer answer = answer(purpose, channel);
        String key = channel.name().toLowerCase(Locale.ROOT);
        if (answer.isAllowed()) {
            return received(answer, key);
        }
        return switch (answer.code()) {
            case "PAUSED" -> words.say("preferences.paused." + key);
            case "UNDELIVERABLE" -> words.say("preferences.undeliverable." + key);
            default -> notReceived(purpose, channel, key);
        };
    }

    /** What a choice has changed. */
    String change(PurposeKey purpose, Channel channel, boolean on) {
        String outcome = on ? "preferences.changed.on." : "preferences.changed.off.";
        return words.title(purpose) + words.say("colon") + words.say(outcome + channel.name().toLowerCase(Locale.ROOT));
    }

    private String received(Answer answer, String channel) {
        String ground = answer.basis() == LegalBasis.LEGITIMATE_INTEREST ? "preferences.informed." : "preferences.on.";
        Instant since = answer.since();
        String sentence = since == null
                ? words.say(ground + "always." + channel)
                : words.say(ground + channel, words.language().day(since));
        return answer.until() == null ? sentence : sentence + " " + words.say("preferences.until", words.language().day(answer.until()));
    }

    private String notReceived(PurposeKey purpose, Channel channel, String key) {
        return state.standing(purpose, channel)
                .filter(standing -> standing.status().isStop() && standing.status() != Status.REFUSED)
                .map(standing -> words.say("preferences.stopped." + key, words.language().day(standing.since())))
                .orElseGet(() -> words.say("preferences.off." + key));
    }
}
