package eu.consenthub.consent.renewal;

import eu.consenthub.consent.catalogue.PublishedWordings;
import eu.consenthub.consent.catalogue.SupersededVersion;
import eu.consenthub.consent.decision.InvalidateConsent;
import eu.consenthub.consent.ledger.ConsentCommands;
import eu.consenthub.consent.ledger.Outcome;
import eu.consenthub.consent.ledger.Submission;
import eu.consenthub.consent.ledger.Target;
import eu.consenthub.consent.policy.ActorRole;
import eu.consenthub.consent.policy.Method;
import eu.consenthub.consent.standing.HeldConsent;
import eu.consenthub.consent.standing.HeldConsents;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * After a material change of a wording the consents to its earlier versions end (CONS-4). What was looked up is only a guess: each
 * command names the event that the consent rested on, and is decided under the lock of the ledger, so that whoever agreed anew
 * meanwhile keeps that, and two instances at the same work end each consent once.
 */
@Component
class RenewalEngine {

    private static final Logger LOG = LoggerFactory.getLogger(RenewalEngine.class);
    private static final int BATCH = 500;
    private static final String RULE = "CONS-4";

    private final PublishedWordings wordings;
    private final HeldConsents consents;
    private final ConsentCommands commands;

    RenewalEngine(PublishedWordings wordings, HeldConsents consents, ConsentCommands commands) {
        this.wordings = wordings;
        this.consents = consents;
        this.commands = commands;
    }

    /** How many consents ended. */
    Mono<Long> run() {
        return wordings.superseded()
                .concatMap(this::endAll)
                .reduce(0L, Long::sum);
    }

    /** Ends those of these consents that still are as they were looked up; how many. */
    Mono<Long> end(List<HeldConsent> held) {
        return held.isEmpty()
                ? Mono.just(0L)
                : commands.submitAll(held.stream().map(RenewalEngine::submission).toList(), outcomes -> Mono.empty())
                        .map(RenewalEngine::recorded);
    }

    private Mono<Long> endAll(SupersededVersion text) {
        return batch(text, null)
                .expand(done -> done.isLast() ? Mono.empty() : batch(text, done.held().getLast()))
                .doOnNext(done -> note(text, done.ended()))
                .map(Batch::ended)
                .reduce(0L, Long::sum);
    }

    private Mono<Batch> batch(SupersededVersion text, @Nullable HeldConsent after) {
        return consents.byWording(text.wordingId(), text.version(), after, BATCH)
                .collectList()
                .flatMap(held -> end(held).map(ended -> new Batch(held, ended)));
    }

    private static Submission submission(HeldConsent held) {
        InvalidateConsent invalidate = new InvalidateConsent(held.purpose(), held.channel(), RULE, held.eventId());
        return new Submission(new Target.Known(held.contactId()), List.of(invalidate), ActorRole.SYSTEM, Method.RULE, null, null);
    }

    private static long recorded(List<Outcome> outcomes) {
        return outcomes.stream().filter(Outcome.Recorded.class::isInstance).count();
    }

    private static void note(SupersededVersion text, long ended) {
        if (ended > 0) {
            LOG.info("{} consents to version {} of {} ended, because the text has changed in what matters", ended, text.version(),
                    text.wordingId());
        }
    }

    private record Batch(List<HeldConsent> held, long ended) {

        boolean isLast() {
            return held.size() < BATCH;
        }
    }
}
