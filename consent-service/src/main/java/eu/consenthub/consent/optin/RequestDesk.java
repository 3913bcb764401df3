package eu.consenthub.consent.optin;

import eu.consenthub.consent.contract.ServiceMailWriter;
import eu.consenthub.platform.outbox.Outbox;
import eu.consenthub.platform.outbox.OutboxMessage;
import eu.consenthub.platform.time.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Takes requests in, each with the message that its mail is wanted. Whether the address is known, subscribed or stopped is not
 * looked at here, so that neither the answer nor the time it takes can tell: that is asked when the mail is about to go out.
 *
 * <p>Somebody who refused, or did not answer, may ask by themselves at any time: the six months of CONS-9 bind the company, which
 * must not ask again, not the person; and a stop is re-opened by nothing but such an act (PERM-12).
 */
@Component
class RequestDesk {

    private static final Retry WHEN_ANOTHER_WAS_QUICKER = Retry.backoff(3, Duration.ofMillis(5))
            .filter(DuplicateKeyException.class::isInstance);

    private final Requests requests;
    private final ServiceMailWriter writer;
    private final Outbox outbox;
    private final TransactionalOperator transaction;
    private final OptInSettings settings;
    private final Ids ids;
    private final Clock clock;

    RequestDesk(Requests requests, ServiceMailWriter writer, Outbox outbox, TransactionalOperator transaction, OptInSettings settings,
            Ids ids, Clock clock) {
        this.requests = requests;
        this.writer = writer;
        this.outbox = outbox;
        this.transaction = transaction;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** Completes after the commit. What waits for this address already is not asked for, nor mailed, a second time. */
    Mono<Void> take(Wish wish) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant expiresAt = now.plus(settings.validity());
        UUID id = ids.next();
        OutboxMessage message = writer.confirmation(id, wish.locale(), now, expiresAt);
        return requests.open(id, wish, now, expiresAt)
                .flatMap(opened -> outbox.append(opened ? List.of(message) : List.of()))
                .as(transaction::transactional)
                .retryWhen(WHEN_ANOTHER_WAS_QUICKER);
    }
}
