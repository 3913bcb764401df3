package eu.consenthub.localstack.sandbox;

import eu.consenthub.localstack.http.Form;
import eu.consenthub.localstack.http.HangUp;
import eu.consenthub.localstack.http.Reply;
import eu.consenthub.localstack.http.Request;
import eu.consenthub.localstack.sandbox.mail.Batch;
import eu.consenthub.localstack.sandbox.mail.Mailbox;
import eu.consenthub.localstack.sandbox.outcome.Aftermath;
import eu.consenthub.localstack.sandbox.outcome.FaultKind;
import eu.consenthub.localstack.sandbox.outcome.Faults;
import eu.consenthub.localstack.sandbox.outcome.Faults.Fault;
import eu.consenthub.localstack.sandbox.outcome.Suppressions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Takes messages. The same call twice is two messages, as at the vendor's. */
final class MessagesApi {

    private final Postmark postmark;
    private final Mailbox mailbox;
    private final Aftermath aftermath;
    private final Faults faults;
    private final Clock clock;

    MessagesApi(SandboxSettings settings, Mailbox mailbox, Suppressions suppressions, Aftermath aftermath, Faults faults, Clock clock) {
        this.postmark = new Postmark(settings, suppressions, faults, clock);
        this.mailbox = mailbox;
        this.aftermath = aftermath;
        this.faults = faults;
        this.clock = clock;
    }

    Mono<Reply> post(Request request, String domain) {
        if (faults.take(FaultKind.CLOSE).isPresent()) {
            return Mono.error(new HangUp());
        } else if (faults.take(FaultKind.ERROR).isPresent()) {
            return Mono.just(serverError());
        }
        return rateLimit(domain)
                .map(Mono::just)
                .orElseGet(() -> faults.take(FaultKind.SLOW)
                        .map(slow -> Mono.delay(slow.delay()).flatMap(tick -> take(request, domain)))
                        .orElseGet(() -> take(request, domain)));
    }

    private Mono<Reply> take(Request request, String domain) {
        boolean mime = request.path().getLast().equals("messages.mime");
        Optional<Form> form = form(request, mime);
        if (form.isEmpty()) {
            return Mono.just(VendorRefusal.bad("Request is not a form").reply());
        }
        Optional<VendorRefusal> refusal = MessageRules.refusal(form.get(), mime);
        if (refusal.isPresent()) {
            return Mono.just(refusal.get().reply());
        }
        Batch batch = mailbox.accept(number -> postmark.posted(number, domain, form.get(), mime));
        aftermath.accepted(batch);
        Reply queued = Reply.json(200, Map.of("id", "<" + batch.posted().messageId() + ">", "message", "Queued. Thank you."));
        return afterwards(queued);
    }

    private Mono<Reply> afterwards(Reply queued) {
        if (faults.take(FaultKind.ERROR_AFTER_ACCEPT).isPresent()) {
            return Mono.just(serverError());
        } else if (faults.take(FaultKind.CLOSE_AFTER_ACCEPT).isPresent()) {
            return Mono.error(new HangUp());
        }
        return faults.take(FaultKind.HANG_AFTER_ACCEPT)
                .map(hang -> hang.delayMillis() == 0 ? Mono.<Reply>never() : Mono.delay(hang.delay()).thenReturn(queued))
                .orElseGet(() -> Mono.just(queued));
    }

    private Optional<Reply> rateLimit(String domain) {
        return faults.take(FaultKind.RATE_LIMIT_429)
                .map(fault -> tooMany(domain, fault))
                .or(() -> faults.take(FaultKind.RATE_LIMIT_420).map(fault -> calm(domain, fault)));
    }

    private Reply tooMany(String domain, Fault fault) {
        long seconds = Math.ceilDiv(fault.delayMillis(), 1000);
        return new VendorRefusal(429, "Domain " + domain + " is not allowed to send: request limit exceeded, try again after "
                + seconds + " seconds").reply()
                .with("X-RateLimit-Reset", Long.toString(clock.instant().plus(fault.delay()).getEpochSecond()));
    }

    private Reply calm(String domain, Fault fault) {
        Instant again = clock.instant().plus(fault.delay());
        String text = DateTimeFormatter.RFC_1123_DATE_TIME.format(again.atOffset(ZoneOffset.UTC)).replace("GMT", "UTC");
        return new VendorRefusal(420, "Domain " + domain + " hourly limit exceeded, try again after " + text).reply();
    }

    private static Reply serverError() {
        return Reply.json(500, Map.of("message", "Internal Server Error"));
    }

    /** A message that is posted as it stands must come in parts; fields are tolerated either way. */
    private static Optional<Form> form(Request request, boolean mime) {
        if (mime && !Form.isMultipart(request)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Form.read(request));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
