package eu.consenthub.localstack.sandbox;

import eu.consenthub.localstack.http.Reply;
import eu.consenthub.localstack.http.Request;
import eu.consenthub.localstack.sandbox.mail.Mailbox;
import eu.consenthub.localstack.sandbox.outcome.Aftermath;
import eu.consenthub.localstack.sandbox.outcome.Faults;
import eu.consenthub.localstack.sandbox.outcome.Outcomes;
import eu.consenthub.localstack.sandbox.outcome.Suppressions;
import eu.consenthub.localstack.sandbox.outcome.Tracking;
import eu.consenthub.localstack.sandbox.page.InboxPage;
import java.time.Clock;
import reactor.core.publisher.Mono;

/** Sends each request to who answers it: the vendor's paths, the sandbox's own, or the inbox. */
final class Desk {

    private final VendorDoor vendor;
    private final OwnDoor own;
    private final InboxPage inbox;

    Desk(SandboxSettings settings, Mailbox mailbox, Suppressions suppressions, Tracking tracking, Aftermath aftermath,
            Faults faults, Clock clock) {
        Outcomes outcomes = new Outcomes(mailbox);
        MessagesApi messages = new MessagesApi(settings, mailbox, suppressions, aftermath, faults, clock);
        this.vendor = new VendorDoor(settings, messages, new EventsApi(mailbox, outcomes, clock),
                new SuppressionsApi(suppressions, clock), new TrackingApi(tracking));
        this.own = new OwnDoor(mailbox, outcomes, new Simulation(aftermath, clock), faults, clock);
        this.inbox = new InboxPage(mailbox, outcomes, clock);
    }

    Mono<Reply> answer(Request request) {
        String first = request.path().isEmpty() ? "" : request.path().getFirst();
        return switch (first) {
            case "" -> Mono.fromSupplier(() -> inbox.page(request));
            case "inbox.css" -> Mono.fromSupplier(inbox::stylesheet);
            case "favicon.ico" -> Mono.just(Reply.text(404, ""));
            case "sandbox" -> Mono.fromSupplier(() -> own.answer(request));
            default -> vendor.answer(request);
        };
    }
}
