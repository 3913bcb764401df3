package eu.consenthub.consent.preference;

import eu.consenthub.consent.decision.Command;
import eu.consenthub.consent.decision.WithdrawConsent;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.Purposes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What of a saved form differs from what holds: only that is an act of the person. */
@Component
class ChosenChanges {

    /**
     * @param outdated somebody said yes to a text that has changed in what matters since the page was opened
     */
    record Changes(List<Command> commands, List<String> sentences, boolean outdated) {}

    private record Change(Optional<Command> command, String sentence) {}

    private final Purposes purposes;
    private final PreferencePages pages;
    private final Agreements agreements;

    ChosenChanges(Purposes purposes, PreferencePages pages, Agreements agreements) {
        this.purposes = purposes;
        this.pages = pages;
        this.agreements = agreements;
    }

    Mono<Changes> of(MultiValueMap<String, String> form, PreferenceVisit visit, Instant now) {
        return Flux.fromIterable(purposes.all())
                .concatMap(purpose -> Flux.fromIterable(PreferencePages.channels(visit, purpose))
                        .concatMap(channel -> compare(form, purpose.key(), channel, visit, now)))
                .collectList()
                .map(ChosenChanges::changes);
    }

    private Mono<Change> compare(MultiValueMap<String, String> form, PurposeKey purpose, Channel channel, PreferenceVisit visit,
            Instant now) {
        PreferenceSentences sentences = pages.sentences(visit, now);
        String chosen = form.getFirst(PreferencePages.fieldName(purpose, channel));
        boolean on = sentences.answer(purpose, channel).isAllowed();
        if (chosen == null || on == chosen.equals("yes")) {
            return Mono.empty();
        }
        String sentence = sentences.change(purpose, channel, !on);
        if (on) {
            return Mono.just(new Change(Optional.of(new WithdrawConsent(purpose, channel, now)), sentence));
        }
        String shown = form.getFirst(PreferencePages.shownName(purpose, channel));
        return agreements.yes(purpose, channel, visit.language(), shown, now)
                .map(yes -> new Change(Optional.of(yes), sentence))
                .defaultIfEmpty(new Change(Optional.empty(), sentence));
    }

    /** What can be recorded is: nobody's stop waits because a text elsewhere on the page has changed. */
    private static Changes changes(List<Change> all) {
        List<Change> sound = all.stream().filter(change -> change.command().isPresent()).toList();
        return new Changes(sound.stream().flatMap(change -> change.command().stream()).toList(),
                sound.stream().map(Change::sentence).toList(), sound.size() < all.size());
    }
}
