package eu.consenthub.localstack.sandbox.mail;

import java.util.Optional;

/** What can become of a mail, in the vendor's words: the event's name, its severity, and the webhook it is told to. */
public enum EventKind {

    ACCEPTED("accepted", "accepted"), DELIVERED("delivered", "delivered"), PERMANENT_FAIL("failed", "permanent_fail"), TEMPORARY_FAIL(
            "failed", "temporary_fail"), OPENED("opened", "opened"), CLICKED("clicked",
                    "clicked"), UNSUBSCRIBED("unsubscribed", "unsubscribed"), COMPLAINED("complained", "complained");

    private final String event;
    private final String webhook;

    EventKind(String event, String webhook) {
        this.event = event;
        this.webhook = webhook;
    }

    public String event() {
        return event;
    }

    public String webhook() {
        return webhook;
    }

    public Optional<String> severity() {
        return switch (this) {
            case PERMANENT_FAIL -> Optional.of("permanent");
            case TEMPORARY_FAIL -> Optional.of("temporary");
            case ACCEPTED, DELIVERED, OPENED, CLICKED, UNSUBSCRIBED, COMPLAINED -> Optional.empty();
        };
    }

    public static Optional<EventKind> byWebhook(String name) {
        for (EventKind kind : values()) {
            if (kind.webhook.equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
