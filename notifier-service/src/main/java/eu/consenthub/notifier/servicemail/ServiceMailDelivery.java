package eu.consenthub.notifier.servicemail;

import eu.consenthub.notifier.dispatch.Addressee;
import eu.consenthub.notifier.dispatch.HandOver;
import eu.consenthub.notifier.dispatch.MailBatch;
import eu.consenthub.notifier.dispatch.MailSender;
import eu.consenthub.notifier.dispatch.ReconcileSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Takes one claimed mail through its call: release, text noted, SENDING committed, one attempt, outcome written down. */
@Component
class ServiceMailDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceMailDelivery.class);
    private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(5);

    private final RequestVault vault;
    private final ConfirmationLetters letters;
    private final ServiceMailRows mails;
    private final MailSender sender;
    private final ReconcileSettings reconcile;
    private final MeterRegistry meters;
    private final Clock clock;

    ServiceMailDelivery(
            RequestVault vault, ConfirmationLetters letters, ServiceMailRows mails, MailSender sender, ReconcileSettings reconcile,
            MeterRegistry meters, Clock clock) {
        this.vault = vault;
        this.letters = letters;
        this.mails = mails;
        this.sender = sender;
        this.reconcile = reconcile;
        this.meters = meters;
        this.clock = clock;
    }

    /** Never fails: what could not be written down is settled when its lease is over. */
    Mono<Void> deliver(Claimed claimed) {
        return vault.release(claimed.mailId())
                .flatMap(mail -> write(claimed, mail))
                .switchIfEmpty(Mono.defer(() -> mails.closed(claimed, clock.instant())))
                .onErrorResume(RequestVault.NoAnswer.class, failure -> again(claimed, String.valueOf(failure.getMessage())))
                .onErrorResume(failure -> note(claimed, failure))
                .then();
    }

    /** The vault knows the text before anybody can read it: a proof of it cannot be missing. */
    private Mono<Long> write(Claimed claimed, ServiceMail mail) {
        Letter letter = letters.write(mail);
        return vault.note(claimed.mailId(), letter.subject(), letter.text())
                .filter(noted -> noted)
                .flatMap(noted -> mails.depart(claimed, clock.instant()))
                .flatMap(departed -> departed ? call(claimed, batch(mail, letter)) : Mono.just(0L));
    }

    private Mono<Long> call(Claimed claimed, MailBatch batch) {
        return Mono.fromCallable(() -> sender.send(batch))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(outcome -> conclude(claimed, outcome));
    }

    private Mono<Long> conclude(Claimed claimed, HandOver outcome) {
        Instant now = clock.instant();
        meters.counter("notifier.service.mails", "outcome", outcome.getClass().getSimpleName()).increment();
        return switch (outcome) {
            case HandOver.Accepted accepted -> mails.sent(claimed.mailId(), accepted.providerId(), now);
            case HandOver.Unknown unknown -> {
                LOG.warn("Service mail {}: outcome unknown ({}), the provider's records will tell", claimed.mailId(), unknown.reason());
                yield mails.unknown(claimed, unknown.reason(), now.plus(reconcile.settle()), now);
            }
            case HandOver.NotReached notReached -> again(claimed, notReached.reason());
            case HandOver.RateLimited limited -> mails.returned(claimed, "RATE_LIMITED", limited.until(), now);
            case HandOver.Refused refused -> refused(claimed, refused, now);
        };
    }

    /** An address that is none stays none; everything else can be mended here while the request is open. */
    private Mono<Long> refused(Claimed claimed, HandOver.Refused refused, Instant now) {
        return switch (refused.refusal()) {
            case BAD_ADDRESS -> mails.failed(claimed, refused.refusal().name(), now);
            case TOO_LARGE, BAD_REQUEST, UNAUTHORIZED, PAYMENT, FORBIDDEN, NOT_FOUND -> {
                LOG.error("Service mail {} is refused and tried again later: {}", claimed.mailId(), refused.reason());
                yield again(claimed, refused.refusal().name());
            }
        };
    }

    /** Two, four, eight seconds and so on. */
    private Mono<Long> again(Claimed claimed, String reason) {
        Instant now = clock.instant();
        Duration rest = Duration.ofSeconds(1L << Math.min(claimed.attempt(), 10));
        return mails.returned(claimed, reason, now.plus(rest.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : rest), now);
    }

    /** The provider knows mail and recipient by the mail's id, which says nothing and never changes: no second one after a crash. */
    private static MailBatch batch(ServiceMail mail, Letter letter) {
        Addressee owner = new Addressee(mail.mailId(), mail.email(), Map.of(Letter.LINK, mail.confirmUrl()));
        return new MailBatch(mail.mailId(), mail.mailId(), "confirmation", letter.subject(), letter.html(), letter.text(),
                Map.of("Auto-Submitted", "auto-generated"), List.of(owner));
    }

    private static Mono<Long> note(Claimed claimed, Throwable failure) {
        LOG.error("Service mail {}: its state could not be written down ({}); its lease will run out", claimed.mailId(),
                failure.getClass().getSimpleName());
        return Mono.empty();
    }
}
