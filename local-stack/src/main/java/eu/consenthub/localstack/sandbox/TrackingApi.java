package eu.consenthub.localstack.sandbox;

import eu.consenthub.localstack.http.Form;
import eu.consenthub.localstack.http.Reply;
import eu.consenthub.localstack.http.Request;
import eu.consenthub.localstack.sandbox.outcome.Tracking;
import eu.consenthub.localstack.sandbox.outcome.Tracking.Switch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A domain's tracking switches, read and set. */
final class TrackingApi {

    private static final List<String> NAMES = List.of("open", "click", "unsubscribe");

    private final Tracking tracking;

    TrackingApi(Tracking tracking) {
        this.tracking = tracking;
    }

    Reply get(String domain) {
        Map<String, Object> all = new LinkedHashMap<>();
        NAMES.forEach(name -> all.put(name, view(name, tracking.get(domain, name))));
        return Reply.json(200, Map.of("tracking", all));
    }

    Reply put(Request request, String domain, String name) {
        Form form = form(request);
        String active = form.first("active").map(TrackingApi::truth).orElse("");
        boolean valid = active.equals("true") || active.equals("false") || (active.equals("htmlonly") && name.equals("click"));
        if (!NAMES.contains(name) || !valid) {
            return VendorRefusal.bad("Invalid parameter: active").reply();
        }
        Switch before = tracking.get(domain, name);
        Switch after = new Switch(active, form.first("html_footer").orElse(before.htmlFooter()),
                form.first("text_footer").orElse(before.textFooter()));
        tracking.set(domain, name, after);
        return Reply.json(200, Map.of("message", "Domain tracking settings have been updated", name, view(name, after)));
    }

    private static String truth(String word) {
        return switch (word) {
            case "yes" -> "true";
            case "no" -> "false";
            default -> word;
        };
    }

    private static Map<String, Object> view(String name, Switch value) {
        Object active = value.active().equals("htmlonly") ? value.active() : Boolean.valueOf(value.active());
        return name.equals("unsubscribe")
                ? Map.of("active", active, "html_footer", value.htmlFooter(), "text_footer", value.textFooter())
                : Map.of("active", active);
    }

    /** The SDK sends parts, other clients an urlencoded body, some the query. */
    private static Form form(Request request) {
        if (request.body().length == 0) {
            return new Form(request.query().entrySet().stream()
                    .map(entry -> new Form.Field(entry.getKey(), entry.getValue().getFirst())).toList(), List.of());
        }
        try {
            return Form.read(request);
        } catch (IllegalArgumentException e) {
            return new Form(List.of(), List.of());
        }
    }
}
