package eu.consenthub.localstack.sandbox;

import eu.consenthub.localstack.http.Reply;
import eu.consenthub.localstack.http.Request;
import eu.consenthub.localstack.sandbox.mail.Batch;
import eu.consenthub.localstack.sandbox.mail.MailEvent;
import eu.consenthub.localstack.sandbox.mail.Mailbox;
import eu.consenthub.localstack.sandbox.outcome.EventForm;
import eu.consenthub.localstack.sandbox.outcome.Outcomes;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds events, newest first unless asked otherwise, page by page. A page keeps the instant of the first question. */
final class EventsApi {

    private final Mailbox mailbox;
    private final Outcomes outcomes;
    private final Clock clock;

    EventsApi(Mailbox mailbox, Outcomes outcomes, Clock clock) {
        this.mailbox = mailbox;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    Reply find(Request request, String domain) {
        return answer(request, domain, EventQuery.of(request, clock.instant()));
    }

    Reply page(Request request, String domain, String token) {
        return EventQuery.parse(token)
                .map(query -> answer(request, domain, query))
                .orElseGet(() -> VendorRefusal.bad("Invalid page token").reply());
    }

    private Reply answer(Request request, String domain, EventQuery query) {
        Comparator<MailEvent> order = Comparator.comparing(MailEvent::at).thenComparing(MailEvent::mail)
                .thenComparing(MailEvent::event);
        List<MailEvent> found = candidates(domain, query)
                .stream()
                .flatMap(batch -> outcomes.of(batch, query.until()).filter(event -> query.matches(event, batch)))
                .sorted(query.ascending() ? order : order.reversed())
                .toList();
        List<Map<String, Object>> items = found.stream()
                .skip(query.offset())
                .limit(query.limit())
                .map(event -> EventForm.view(event, mailbox.batch(event.mail().batch()).orElseThrow()))
                .toList();
        return Reply.json(200, Map.of("items", items, "paging", paging(request, domain, query, found.size())));
    }

    /** Angle brackets around the identifier find nothing, as at the vendor's. */
    private Collection<Batch> candidates(String domain, EventQuery query) {
        Collection<Batch> batches = query.messageId().isEmpty() ? mailbox.oldestFirst() : mailbox.byMessageId(query.messageId());
        return batches.stream().filter(batch -> batch.posted().domain().equals(domain)).toList();
    }

    private static Map<String, String> paging(Request request, String domain, EventQuery query, int found) {
        String base = "http://" + request.header("Host") + "/v3/" + domain + "/events/";
        Map<String, String> paging = new LinkedHashMap<>();
        paging.put("first", base + query.at(0).token());
        paging.put("next", base + query.at(Math.min(found, query.offset() + query.limit())).token());
        paging.put("previous", base + query.at(Math.max(0, query.offset() - query.limit())).token());
        paging.put("last", base + query.at(Math.max(0, found - query.limit())).token());
        return paging;
    }
}
