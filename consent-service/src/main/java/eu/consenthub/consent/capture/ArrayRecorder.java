package eu.consenthub.consent.capture;

import eu.consenthub.consent.ledger.ConsentCommands;
import eu.consenthub.consent.ledger.Outcome;
import eu.consenthub.consent.ledger.Submission;
import eu.consenthub.platform.web.FieldCode;
import eu.consenthub.platform.web.FieldError;
import eu.consenthub.platform.web.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Brings an array of acts to the ledger in one transaction; each element is read, decided and answered by itself. */
@Component
class ArrayRecorder {

    private static final int MOST = 1_000;

    private final Submissions submissions;
    private final Recorder recorder;
    private final ConsentCommands commands;

    ArrayRecorder(Submissions submissions, Recorder recorder, ConsentCommands commands) {
        this.submissions = submissions;
        this.recorder = recorder;
        this.commands = commands;
    }

    Mono<List<ElementView>> record(List<ConsentBody.Element> elements, Caller caller, @Nullable String key) {
        if (elements.size() > MOST) {
            throw Problem.invalid(new FieldError("", FieldCode.TOO_MANY.name(), "At most 1,000 acts."));
        }
        List<Checked> checked = new ArrayList<>(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            checked.add(check(elements.get(i), caller, IdempotencyHeader.ofElement(key, i)));
        }
        return learnAll(checked)
                .then(Mono.defer(() -> submit(checked)))
                .flatMap(outcomes -> answers(checked, outcomes));
    }

    private Checked check(ConsentBody.Element element, Caller caller, @Nullable String key) {
        return switch (element) {
            case ConsentBody.Element.Unreadable unreadable -> new Checked.Bad(unreadable.problem());
            case ConsentBody.Element.Readable readable -> check(readable.request(), caller, key);
        };
    }

    private Checked check(ConsentRequest request, Caller caller, @Nullable String key) {
        try {
            return new Checked.Good(request, submissions.byEmail(request, caller, key));
        } catch (Problem problem) {
            return new Checked.Bad(problem);
        }
    }

    private Mono<Void> learnAll(List<Checked> checked) {
        return Flux.fromIterable(checked)
                .ofType(Checked.Good.class)
                .distinct(good -> java.util.Optional.ofNullable(good.request().wording()))
                .concatMap(good -> recorder.learn(good.request()))
                .then();
    }

    private Mono<List<Outcome>> submit(List<Checked> checked) {
        List<Submission> good = checked.stream()
                .filter(Checked.Good.class::isInstance)
                .map(each -> ((Checked.Good) each).submission())
                .toList();
        return good.isEmpty() ? Mono.just(List.of()) : commands.submitAll(good, outcomes -> Mono.empty());
    }

    private Mono<List<ElementView>> answers(List<Checked> checked, List<Outcome> outcomes) {
        List<Mono<ConsentAnswer>> answers = new ArrayList<>(checked.size());
        int next = 0;
        for (Checked each : checked) {
            answers.add(switch (each) {
                case Checked.Bad bad -> Mono.just(new ConsentAnswer.Not(bad.problem()));
                case Checked.Good good -> recorder.answer(outcomes.get(next++), good.request());
            });
        }
        return Flux.concat(answers)
                .map(ConsentAnswer::element)
                .collectList();
    }

    private sealed interface Checked {

        record Good(ConsentRequest request, Submission submission) implements Checked {}

        record Bad(Problem problem) implements Checked {}
    }
}
