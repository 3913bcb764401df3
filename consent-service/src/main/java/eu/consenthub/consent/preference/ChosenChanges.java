package eu.consenthub.consent.preference;

import eu.consenthub.consent.decision.Command;
import eu.consenthub.consent.decision.WithdrawConsent;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.Purpose;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.Purposes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** What of a saved form differs from what holds: only that is an act of the person. */
@Component
class ChosenChanges {

    record Changes(List<Command> commands, List<String> sentences) {}

    private final Purposes purposes;
    private final PreferencePages pages;
    private final Agreements agreements;

    ChosenChanges(Purposes purposes, PreferencePages pages, Agreements agreements) {
        this.purposes = purposes;
        this.pages = pages;
        this.agreements = agreements;
    }

    Changes of(MultiValueMap<String, String> form, PreferenceVisit visit, Instant now) {
        Changes changes = new Changes(new ArrayList<>(), new ArrayList<>());
        for (Purpose purpose : purposes.all()) {
            for (Channel channel : PreferencePages.channels(visit, purpose)) {
                String chosen = form.getFirst(PreferencePages.fieldName(purpose.key(), channel));
                if (chosen != null) {
                    compare(chosen.equals("yes"), purpose.key(), channel, visit, now, changes);
                }
            }
        }
        return changes;
    }

    private void compare(boolean wanted, PurposeKey purpose, Channel channel, PreferenceVisit visit, Instant now, Changes changes) {
        PreferenceSentences sentences = pages.sentences(visit, now);
        boolean on = sentences.answer(purpose, channel).isAllowed();
        if (on == wanted || wanted && !agreements.exists(purpose, channel, visit.language())) {
            return;
        }
        changes.commands()
                .add(wanted ? agreements.yes(purpose, channel, visit.language(), now) : new WithdrawConsent(purpose, channel, now));
        changes.sentences().add(sentences.change(purpose, channel, wanted));
    }
}
