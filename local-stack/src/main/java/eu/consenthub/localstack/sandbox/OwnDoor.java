package eu.consenthub.localstack.sandbox;

import eu.consenthub.localstack.http.Form;
import eu.consenthub.localstack.http.Reply;
import eu.consenthub.localstack.http.Request;
import eu.consenthub.localstack.sandbox.mail.Batch;
import eu.consenthub.localstack.sandbox.mail.EventKind;
import eu.consenthub.localstack.sandbox.mail.MailEvent;
import eu.consenthub.localstack.sandbox.mail.MailKey;
import eu.consenthub.localstack.sandbox.mail.Mailbox;
import eu.consenthub.localstack.sandbox.mail.MimeText;
import eu.consenthub.localstack.sandbox.mail.Rendering;
import eu.consenthub.localstack.sandbox.outcome.EventForm;
import eu.consenthub.localstack.sandbox.outcome.Faults;
import eu.consenthub.localstack.sandbox.outcome.Outcomes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Flux;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the vendor does not offer: every mail as its recipient sees it, simulated events, faults on demand. */
final class OwnDoor {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Reply NOT_FOUND = Reply.json(404, Map.of("message", "There is no such thing in the sandbox"));

    private final Mailbox mailbox;
    private final MailList list;
    private final Outcomes outcomes;
    private final Simulation simulation;
    private final Faults faults;
    private final Clock clock;

    OwnDoor(Mailbox mailbox, Outcomes outcomes, Simulation simulation, Faults faults, Clock clock) {
        this.mailbox = mailbox;
        this.list = new MailList(mailbox);
        this.outcomes = outcomes;
        this.simulation = simulation;
        this.faults = faults;
        this.clock = clock;
    }

    Reply answer(Request request) {
        if (request.path().size() < 2) {
            return NOT_FOUND;
        }
        return switch (request.path().get(1)) {
            case "messages" -> request.path().size() == 2 ? messages(request) : below(request);
            case "faults" -> faults(request);
            default -> NOT_FOUND;
        };
    }

    private Reply messages(Request request) {
        return switch (request.method()) {
            case "GET" -> list.stream(request);
            case "DELETE" -> {
                mailbox.clear();
                yield new Reply(204, Map.of(), Flux.empty());
            }
            default -> NOT_FOUND;
        };
    }

    private Reply below(Request request) {
        if (request.is("GET", "sandbox", "messages", "count")) {
            return Reply.json(200, Map.of("count", list.count(request)));
        } else if (request.is("GET", "sandbox", "messages", "recipients")) {
            return Reply.json(200, list.perRecipient());
        } else if (request.is("POST", "sandbox", "messages", "empty")) {
            mailbox.clear();
            return Reply.seeOther("/");
        }
        Optional<MailKey> key = MailKey.parse(request.path().get(2));
        Optional<Batch> batch = key.flatMap(mail -> mailbox.batch(mail.batch()))
                .filter(found -> key.orElseThrow().recipient() < found.recipients().size());
        return batch.isEmpty() ? NOT_FOUND : mail(request, batch.get(), key.orElseThrow().recipient());
    }

    private Reply mail(Request request, Batch batch, int index) {
        if (request.is("GET", "sandbox", "messages", "*")) {
            return Reply.json(200, Rendering.of(batch, index));
        } else if (request.is("GET", "sandbox", "messages", "*", "html")) {
            return HtmlPart.reply(Rendering.of(batch, index).html());
        } else if (request.is("GET", "sandbox", "messages", "*", "mime")) {
            return Reply.of(200, "message/rfc822", source(batch, index).getBytes(StandardCharsets.UTF_8));
        } else if (request.is("GET", "sandbox", "messages", "*", "events")) {
            return Reply.json(200, outcomes.of(batch, index, clock.instant()).stream()
                    .map(event -> EventForm.view(event, batch)).toList());
        } else if (request.is("POST", "sandbox", "messages", "*", "events")) {
            return simulate(request, batch, index);
        }
        return NOT_FOUND;
    }

    private static String source(Batch batch, int index) {
        String source = batch.posted().source();
        return source == null ? MimeText.of(Rendering.of(batch, index)) : source;
    }

    private Reply simulate(Request request, Batch batch, int index) {
        try {
            Form form = Form.read(request);
            Optional<EventKind> kind = form.first("event").flatMap(EventKind::byWebhook);
            if (kind.isEmpty()) {
                return VendorRefusal.bad("event must be the name of a webhook, such as permanent_fail").reply();
            }
            MailEvent event = simulation.happen(batch, index, kind.get(), form.first("url").orElse(""));
            return request.header("Accept").contains("html")
                    ? Reply.seeOther("/?mail=" + new MailKey(batch.number(), index) + "&part=events")
                    : Reply.json(200, EventForm.view(event, batch));
        } catch (IllegalArgumentException e) {
            return VendorRefusal.bad("post a form with the field event").reply();
        }
    }

    private Reply faults(Request request) {
        switch (request.method()) {
            case "POST" -> {
                try {
                    FaultRequest wanted = JSON.readValue(request.body(), FaultRequest.class);
                    faults.add(wanted.fault());
                } catch (JacksonException | IllegalArgumentException e) {
                    return VendorRefusal.bad("expected {\"kind\", \"count\", \"delayMillis\"}, kind as in the documentation").reply();
                }
            }
            case "DELETE" -> faults.clear();
            case "GET" -> {
            }
            default -> {
                return NOT_FOUND;
            }
        }
        return Reply.json(200, faults.all());
    }
}
