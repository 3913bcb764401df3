package eu.consenthub.localstack.sandbox.outcome;

import eu.consenthub.localstack.sandbox.mail.Batch;
import eu.consenthub.localstack.sandbox.mail.EventKind;
import eu.consenthub.localstack.sandbox.mail.MailEvent;
import eu.consenthub.localstack.sandbox.mail.Posted;
import eu.consenthub.localstack.sandbox.mail.Recipient;
import eu.consenthub.localstack.sandbox.mail.Rendering;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An event as the vendor writes it, in the events API and in webhooks alike. */
public final class EventForm {

    private EventForm() {}

    public static Map<String, Object> view(MailEvent event, Batch batch) {
        Posted posted = batch.posted();
        Recipient recipient = batch.recipients().get(event.mail().recipient());
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("event", event.event().event());
        view.put("id", event.id());
        view.put("timestamp", BigDecimal.valueOf(event.at().toEpochMilli(), 3));
        view.put("log-level", event.event() == EventKind.PERMANENT_FAIL ? "error" : "info");
        view.put("recipient", recipient.address());
        view.put("recipient-domain", recipient.domain());
        view.put("tags", posted.all("o:tag"));
        view.put("campaigns", List.of());
        view.put("user-variables", Rendering.variables(batch, event.mail().recipient()));
        view.put("flags", Map.of("is-routed", false, "is-authenticated", true, "is-system-test", false, "is-test-mode",
                posted.testMode()));
        view.put("message", message(event, batch, recipient));
        addKindOf(event, view);
        return view;
    }

    private static void addKindOf(MailEvent event, Map<String, Object> view) {
        switch (event.event()) {
            case ACCEPTED -> view.put("method", "HTTP");
            case DELIVERED -> view.put("delivery-status", status(250, "OK", "OK"));
            case PERMANENT_FAIL, TEMPORARY_FAIL -> {
                view.put("severity", event.event().severity().orElseThrow());
                view.put("reason", event.reason());
                view.put("delivery-status", status(event.code(), "", event.detail()));
            }
            case OPENED, CLICKED -> {
                view.put("ip", "127.0.0.1");
                view.put("client-info", Map.of("client-name", "Sandbox", "client-type", "browser", "device-type", "desktop", "bot", ""));
                if (event.event() == EventKind.CLICKED) {
                    view.put("url", event.detail());
                }
            }
            case UNSUBSCRIBED -> view.put("ip", "127.0.0.1");
            case COMPLAINED -> view.put("flags", Map.of("is-test-mode", false));
        }
    }

    private static Map<String, Object> status(int code, String message, String description) {
        return Map.of("code", code, "message", message, "description", description, "attempt-no", 1, "session-seconds", 0.01);
    }

    /** What recipients did carries the identifier only. */
    private static Map<String, Object> message(MailEvent event, Batch batch, Recipient recipient) {
        String id = batch.posted().messageId();
        return switch (event.event()) {
            case OPENED, CLICKED, UNSUBSCRIBED -> Map.of("headers", Map.of("message-id", id));
            case ACCEPTED, DELIVERED, PERMANENT_FAIL, TEMPORARY_FAIL, COMPLAINED -> Map.of("headers",
                    Map.of("message-id", id, "to", recipient.shown(), "from", batch.posted().first("from").orElse(""), "subject",
                            Rendering.subject(batch, event.mail().recipient())),
                    "attachments", List.of(), "size", 0);
        };
    }
}
