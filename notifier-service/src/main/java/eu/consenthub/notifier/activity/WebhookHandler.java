package eu.consenthub.notifier.activity;

import eu.consenthub.notifier.activity.WebhookEvents.Effect;
import eu.consenthub.notifier.contract.Activity;
import eu.consenthub.notifier.contract.ActivityWriter;
import eu.consenthub.notifier.dispatch.Afterlife;
import eu.consenthub.notifier.dispatch.Afterlife.Ending;
import eu.consenthub.notifier.dispatch.Afterlife.Mailed;
import eu.consenthub.notifier.mailgun.MailgunEvent;
import eu.consenthub.notifier.mailgun.WebhookReading.Genuine;
import eu.consenthub.platform.outbox.Outbox;
import eu.consenthub.platform.time.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Applies a genuine webhook once, all of it or nothing: the store, the recipient's state, the message for the others. */
@Component
class WebhookHandler {

    private final WebhookEvents events;
    private final Afterlife afterlife;
    private final ActivityWriter writer;
    private final Outbox outbox;
    private final TransactionalOperator transaction;
    private final Ids ids;
    private final Clock clock;

    WebhookHandler(
            WebhookEvents events, Afterlife afterlife, ActivityWriter writer, Outbox outbox, TransactionalOperator transaction, Ids ids,
            Clock clock) {
        this.events = events;
        this.afterlife = afterlife;
        this.writer = writer;
        this.outbox = outbox;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /** Completes after the commit; empty when it came before and so had no effect. */
    Mono<Effect> apply(Genuine webhook) {
        Instant now = clock.instant();
        return events.store(webhook, now)
                .filter(isNew -> isNew)
                .flatMap(isNew -> effectOf(webhook.event(), now))
                .flatMap(effect -> events.note(webhook.token(), effect).thenReturn(effect))
                .as(transaction::transactional);
    }

    private Mono<Effect> effectOf(MailgunEvent event, Instant now) {
        Meaning meaning = Meaning.of(event.kind());
        Mailed mailed = mailed(event);
        if (mailed == null) {
            return Mono.just(Effect.FOREIGN);
        }
        Mono<Afterlife.Effect> found = meaning.ending()
                .map(ending -> afterlife.move(mailed, ending, reasonOf(event), now))
                .orElseGet(() -> afterlife.find(mailed));
        return found
                .flatMap(effect -> publish(event, meaning, mailed, effect)
                        .thenReturn(effect.moved() ? Effect.MOVED : Effect.NOTED))
                .defaultIfEmpty(Effect.FOREIGN);
    }

    private Mono<Void> publish(MailgunEvent event, Meaning meaning, Mailed mailed, Afterlife.Effect effect) {
        return Mono.justOrEmpty(meaning.activity())
                .map(kind -> new Activity(
                        ids.next(), mailed.contactId(), kind, event.at(), effect.purpose(), mailed.campaignId()))
                .flatMap(activity -> outbox.append(List.of(writer.write(activity))));
    }

    private static @Nullable Mailed mailed(MailgunEvent event) {
        UUID campaign = event.campaignId();
        UUID chunk = event.chunkId();
        UUID recipient = event.recipientId();
        return campaign == null || chunk == null || recipient == null ? null : new Mailed(campaign, chunk, recipient);
    }

    private static @Nullable String reasonOf(MailgunEvent event) {
        return switch (event.kind()) {
            case SUPPRESSED -> "SUPPRESSED_BY_PROVIDER_" + event.code();
            case BOUNCED, GIVEN_UP, REJECTED -> event.kind() + (event.code().isEmpty() ? "" : "_" + event.code());
            default -> null;
        };
    }

    /** What a kind of event means here: how the mail ended, and what the others are told. */
    private record Meaning(Optional<Ending> ending, Optional<Activity.Kind> activity) {

        static Meaning of(MailgunEvent.Kind kind) {
            return switch (kind) {
                case DELIVERED -> new Meaning(Optional.of(Ending.DELIVERED), Optional.of(Activity.Kind.DELIVERED));
                case BOUNCED -> new Meaning(Optional.of(Ending.FAILED), Optional.of(Activity.Kind.BOUNCED));
                // The provider remembers an older failure: no new one, so the others learn only that it would not send.
                case SUPPRESSED, REJECTED -> new Meaning(Optional.of(Ending.FAILED), Optional.of(Activity.Kind.REJECTED));
                case GIVEN_UP -> new Meaning(Optional.of(Ending.FAILED), Optional.empty());
                case COMPLAINED -> new Meaning(Optional.of(Ending.COMPLAINED), Optional.of(Activity.Kind.COMPLAINED));
                case UNSUBSCRIBED -> new Meaning(Optional.empty(), Optional.of(Activity.Kind.UNSUBSCRIBED));
                case ACCEPTED, DEFERRED, OPENED, CLICKED, UNKNOWN -> new Meaning(Optional.empty(), Optional.empty());
            };
        }
    }
}
