package eu.consenthub.notifier.activity;

import eu.consenthub.notifier.activity.WebhookEvents.Applied;
import eu.consenthub.notifier.contract.Activity;
import eu.consenthub.notifier.contract.ActivityWriter;
import eu.consenthub.notifier.mailgun.MailgunEvent;
import eu.consenthub.notifier.mailgun.WebhookReading.Genuine;
import eu.consenthub.platform.outbox.Outbox;
import eu.consenthub.platform.time.Ids;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Applies a genuine webhook once, all of it or nothing: the store, the recipient's state, the message for the others. */
@Component
class WebhookHandler {

    private final WebhookEvents events;
    private final ActivityWriter writer;
    private final Outbox outbox;
    private final TransactionalOperator transaction;
    private final Ids ids;
    private final Clock clock;

    WebhookHandler(
            WebhookEvents events, ActivityWriter writer, Outbox outbox, TransactionalOperator transaction, Ids ids, Clock clock) {
        this.events = events;
        this.writer = writer;
        this.outbox = outbox;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /** Completes after the commit, or when it came before and so has no effect. */
    Mono<Void> apply(Genuine webhook) {
        return events.apply(webhook, clock.instant())
                .flatMap(applied -> publish(webhook.event(), applied))
                .as(transaction::transactional)
                .onErrorResume(DuplicateKeyException.class, repeated -> Mono.empty());
    }

    private Mono<Void> publish(MailgunEvent event, Applied applied) {
        Activity.Kind kind = Meaning.of(event.kind()).activity();
        UUID contact = event.recipientId();
        UUID campaign = event.campaignId();
        String purpose = applied.purpose();
        if (kind == null || contact == null || campaign == null || purpose == null) {
            return Mono.empty();
        }
        Activity activity = new Activity(ids.next(), contact, kind, event.at(), purpose, campaign);
        return outbox.append(List.of(writer.write(activity)));
    }
}
