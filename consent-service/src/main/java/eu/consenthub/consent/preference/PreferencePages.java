package eu.consenthub.consent.preference;

import eu.consenthub.consent.contact.ContactData;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.Purpose;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.Purposes;
import eu.consenthub.consent.policy.Rules;
import eu.consenthub.consent.web.PageLanguage;
import eu.consenthub.consent.web.Pages;
import eu.consenthub.consent.web.Words;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The preference centre: purposes by channels, each as a sentence with a choice. */
@Component
class PreferencePages {

    private final Pages pages;
    private final Purposes purposes;
    private final Rules rules;
    private final Agreements agreements;

    PreferencePages(Pages pages, Purposes purposes, Rules rules, Agreements agreements) {
        this.pages = pages;
        this.purposes = purposes;
        this.rules = rules;
        this.agreements = agreements;
    }

    /**
     * @param notice   key of what happened, or empty
     * @param changes  what was changed, in sentences
     * @param outdated something was not recorded, because its text has changed
     */
    Mono<ResponseEntity<String>> show(PreferenceVisit visit, Instant now, String notice, List<String> changes, boolean outdated) {
        return Flux.fromIterable(purposes.all())
                .concatMap(purpose -> group(visit, purpose, now))
                .collectList()
                .map(groups -> pages.page("preference/preferences", visit.language(), visit.path(),
                        Map.of("address", visit.visitor().maskedAddress(), "groups", groups, "notice", notice, "changes", changes,
                                "outdated", outdated)));
    }

    ResponseEntity<String> neutral(PageLanguage language, String path) {
        return pages.neutral(language, path);
    }

    PreferenceSentences sentences(PreferenceVisit visit, Instant now) {
        return new PreferenceSentences(pages.words(visit.language()), rules, visit.visitor().state(), now);
    }

    /** Of the channels that are offered those by which this contact can be reached; and all about which something was said. */
    static List<Channel> channels(PreferenceVisit visit, Purpose purpose) {
        return Arrays.stream(Channel.values()).filter(channel -> isShown(visit, purpose, channel)).toList();
    }

    private static boolean isShown(PreferenceVisit visit, Purpose purpose, Channel channel) {
        boolean offered = purpose.isOfferedBy(channel)
                && (reaches(visit.visitor().contact().data(), channel)
                        || visit.visitor().state().standing(purpose.key(), channel).isPresent());
        return offered || visit.visitor().state().isSpokenOf(purpose.key(), channel);
    }

    static String fieldName(PurposeKey purpose, Channel channel) {
        return purpose + "." + channel;
    }

    /** Of the field that says which version of the text was shown. */
    static String shownName(PurposeKey purpose, Channel channel) {
        return fieldName(purpose, channel) + ".shown";
    }

    private Mono<PreferenceGroup> group(PreferenceVisit visit, Purpose purpose, Instant now) {
        Words words = pages.words(visit.language());
        return Flux.fromIterable(channels(visit, purpose))
                .concatMap(channel -> row(visit, purpose.key(), channel, now))
                .collectList()
                .map(rows -> new PreferenceGroup(words.title(purpose.key()), words.description(purpose), rows));
    }

    private Mono<PreferenceRow> row(PreferenceVisit visit, PurposeKey purpose, Channel channel, Instant now) {
        PreferenceSentences sentences = sentences(visit, now);
        boolean on = sentences.answer(purpose, channel).isAllowed();
        PreferenceRow bare = new PreferenceRow(fieldName(purpose, channel), sentences.question(channel), sentences.now(purpose, channel),
                on, on, "", shownName(purpose, channel), 0);
        return on
                ? Mono.just(bare)
                : agreements.text(purpose, channel, visit.language()).map(bare::offering).defaultIfEmpty(bare);
    }

    private static boolean reaches(ContactData data, Channel channel) {
        return switch (channel.contactPoint()) {
            case EMAIL, EMAIL_TRACKING -> true;
            case PHONE, SMS, AUTOMATED_CALL -> data.phone() != null;
            case POST -> data.postalAddress() != null;
        };
    }
}
