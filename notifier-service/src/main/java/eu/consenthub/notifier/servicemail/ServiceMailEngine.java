package eu.consenthub.notifier.servicemail;

import eu.consenthub.notifier.dispatch.HandOverRecords;
import eu.consenthub.notifier.dispatch.ReconcileSettings;
import eu.consenthub.platform.time.Ids;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The rounds of the service mails: one sends what is due, one settles what was left behind by the provider's records. */
@Component
class ServiceMailEngine {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceMailEngine.class);
    private static final int SIDE_BY_SIDE = 4;
    private static final int ROUND = 40;

    private final ServiceMailRows mails;
    private final Leftovers leftovers;
    private final ServiceMailDelivery delivery;
    private final HandOverRecords records;
    private final ReconcileSettings reconcile;
    private final Ids ids;

    ServiceMailEngine(
            ServiceMailRows mails, Leftovers leftovers, ServiceMailDelivery delivery, HandOverRecords records, ReconcileSettings reconcile,
            Ids ids) {
        this.mails = mails;
        this.leftovers = leftovers;
        this.delivery = delivery;
        this.records = records;
        this.reconcile = reconcile;
        this.ids = ids;
    }

    /** Any number of processes may run rounds: a mail is in one's hands at a time. */
    Mono<Void> send(Instant asOf) {
        return mails.claim(ids.next(), ROUND, asOf)
                .flatMap(delivery::deliver, SIDE_BY_SIDE)
                .then();
    }

    /** Apart from sending: records that are slow to answer must not keep those waiting who asked just now. */
    Mono<Void> settle(Instant asOf) {
        return leftovers.sortOut(asOf, reconcile.settle())
                .thenMany(leftovers.doubtful(asOf, reconcile.settle()))
                .flatMap(doubt -> settle(doubt, asOf), SIDE_BY_SIDE)
                .then();
    }

    Mono<Long> forget(Instant asOf) {
        return leftovers.forget(asOf);
    }

    /** Nothing is sent again on a guess: only records that answered, read after they could be trusted, prove an absence. */
    private Mono<Long> settle(Leftovers.Doubt doubt, Instant asOf) {
        boolean trusted = !asOf.isBefore(doubt.unknownSince().plus(reconcile.trustAfter()));
        return records.recipientsOf(doubt.mailId(), doubt.firstSentAt())
                .flatMap(found -> settle(doubt.mailId(), found, trusted, asOf))
                .onErrorResume(failure -> {
                    LOG.warn("Service mail {} stays uncertain for now: {}", doubt.mailId(), failure.getClass().getSimpleName());
                    return Mono.empty();
                });
    }

    private Mono<Long> settle(UUID mailId, Set<UUID> found, boolean trusted, Instant asOf) {
        if (found.contains(mailId)) {
            return mails.sent(mailId, "", asOf);
        }
        return trusted ? leftovers.queueAgain(mailId, asOf) : Mono.empty();
    }
}
