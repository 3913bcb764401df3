package eu.consenthub.consent.receipt;

import eu.consenthub.consent.decision.RecordedEvent;
import eu.consenthub.consent.policy.WordingReference;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A choice as the proof file tells it, every part in words. */
record ProofLine(String moment, String utc, String what, String about, String by, String how, String basis, String text, String until) {

    static ProofLine of(Choice choice, Sentences sentences) {
        RecordedEvent recorded = choice.entry().recorded();
        Terms terms = choice.terms();
        return new ProofLine(sentences.shortMoment(recorded.occurredAt()), recorded.occurredAt().toString(),
                sentences.event(choice.type()),
                sentences.purpose(choice.event().purpose() == null ? null : choice.event().purpose().value()),
                sentences.channel(choice.event().channel() == null ? null : choice.event().channel().name()),
                sentences.method(recorded.method().name()) + " – " + sentences.actor(recorded.actor().name()),
                sentences.basis(terms.basis() == null ? null : terms.basis().name()), text(terms.wording()),
                until(terms.until(), sentences));
    }

    private static String text(@Nullable WordingReference wording) {
        return wording == null ? "" : wording.id() + ", v" + wording.version() + " (" + wording.language() + ")";
    }

    private static String until(@Nullable LocalDate day, Sentences sentences) {
        return day == null ? "" : sentences.day(day);
    }
}
