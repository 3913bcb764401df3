package eu.consenthub.localstack.sandbox;

import eu.consenthub.localstack.http.Reply;
import eu.consenthub.localstack.http.Request;
import eu.consenthub.localstack.sandbox.outcome.SuppressionList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** The vendor's paths, with its answers to those who come without a key, for an unknown domain, or to a wrong address. */
final class VendorDoor {

    private static final Reply MAGNIFICENT = Reply.text(200, "Mailgun Magnificent API");

    private final SandboxSettings settings;
    private final MessagesApi messages;
    private final EventsApi events;
    private final SuppressionsApi suppressions;
    private final TrackingApi tracking;

    VendorDoor(SandboxSettings settings, MessagesApi messages, EventsApi events, SuppressionsApi suppressions, TrackingApi tracking) {
        this.settings = settings;
        this.messages = messages;
        this.events = events;
        this.suppressions = suppressions;
        this.tracking = tracking;
    }

    Mono<Reply> answer(Request request) {
        List<String> path = request.path();
        if (path.size() < 3 || !path.getFirst().equals("v3")) {
            return Mono.just(MAGNIFICENT);
        }
        boolean sending = request.is("POST", "v3", "*", "messages") || request.is("POST", "v3", "*", "messages.mime");
        if (!Access.allows(request, sending)) {
            return Mono.just(Reply.text(401, "Forbidden").with("WWW-Authenticate", "Basic realm=\"MG API\""));
        }
        boolean aboutDomain = path.get(1).equals("domains");
        String domain = path.get(aboutDomain ? 2 : 1);
        if (!settings.domains().contains(domain)) {
            return Mono.just(Reply.json(404, Map.of("message", "Domain not found: " + domain)));
        }
        if (sending) {
            return messages.post(request, domain);
        }
        return Mono.fromSupplier(() -> aboutDomain ? tracking(request, domain) : lists(request, domain));
    }

    private Reply tracking(Request request, String domain) {
        if (request.is("GET", "v3", "domains", "*", "tracking")) {
            return tracking.get(domain);
        } else if (request.is("PUT", "v3", "domains", "*", "tracking", "*")) {
            return tracking.put(request, domain, request.path().getLast());
        }
        return MAGNIFICENT;
    }

    private Reply lists(Request request, String domain) {
        if (request.is("GET", "v3", "*", "events")) {
            return events.find(request, domain);
        } else if (request.is("GET", "v3", "*", "events", "*")) {
            return events.page(request, domain, request.path().getLast());
        }
        Optional<SuppressionList> list = SuppressionList.byPath(request.path().get(2));
        if (list.isEmpty() || request.path().size() > 4) {
            return MAGNIFICENT;
        }
        return suppressions.answer(request, domain, list.get());
    }
}
