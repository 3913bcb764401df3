package eu.consenthub.consent.capture;

import eu.consenthub.consent.catalogue.PublishedWordings;
import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.decision.RecordedEvent;
import eu.consenthub.consent.ledger.ConsentCommands;
import eu.consenthub.consent.ledger.Outcome;
import eu.consenthub.consent.ledger.Submission;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Brings single acts to the ledger and its outcomes back as answers. */
@Component
class Recorder {

    private final Submissions submissions;
    private final PublishedWordings wordings;
    private final ConsentCommands commands;
    private final WhatStands whatStands;

    Recorder(Submissions submissions, PublishedWordings wordings, ConsentCommands commands, WhatStands whatStands) {
        this.submissions = submissions;
        this.wordings = wordings;
        this.commands = commands;
        this.whatStands = whatStands;
    }

    Mono<ConsentAnswer> ofContact(ContactId contact, ConsentRequest request, Caller caller, @Nullable String key) {
        return submit(submissions.ofKnown(contact, request, caller, key), request);
    }

    Mono<ConsentAnswer> byEmail(ConsentRequest request, Caller caller, @Nullable String key) {
        return submit(submissions.byEmail(request, caller, key), request);
    }

    /** What the ledger made of a submission that stood for this request. */
    Mono<ConsentAnswer> answer(Outcome outcome, ConsentRequest request) {
        return switch (outcome) {
            case Outcome.Recorded recorded -> Mono.just(new ConsentAnswer.Held(view(recorded), true));
            case Outcome.Unchanged unchanged -> whatStands.of(unchanged.contactId(), request)
                    .map(view -> new ConsentAnswer.Held(view, false));
            case Outcome.Repeated repeated -> answer(repeated.original(), request).map(ConsentAnswer::again);
            case Outcome.Refused refused -> Mono.just(new ConsentAnswer.Not(Refusals.problem(refused.refusal())));
        };
    }

    /** Completes when the wording the request names is known, if there is one. */
    Mono<Void> learn(ConsentRequest request) {
        ShownWording wording = request.wording();
        return wording == null
                ? Mono.empty()
                : wordings.learn(Objects.requireNonNull(wording.id()), Objects.requireNonNull(wording.version()));
    }

    private Mono<ConsentAnswer> submit(Submission submission, ConsentRequest request) {
        return learn(request)
                .then(Mono.defer(() -> commands.submit(submission)))
                .flatMap(outcome -> answer(outcome, request));
    }

    private static ConsentView view(Outcome.Recorded recorded) {
        List<RecordedEvent> events = recorded.events();
        RecordedEvent last = events.get(events.size() - 1);
        return new ConsentView(last.eventId(), recorded.contactId(), last.sequence(), StatusWord.after(last.event().type()),
                last.recordedAt());
    }
}
