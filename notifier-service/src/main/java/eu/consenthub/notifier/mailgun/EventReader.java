package eu.consenthub.notifier.mailgun;

import eu.consenthub.notifier.mailgun.MailgunEvent.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads an event from webhooks and event pages. Tolerant, because new fields and values appear any time and many may be
 * missing or null; the SDK's own classes fail on that.
 */
final class EventReader {

    private static final Set<String> NOT_THE_ADDRESS = Set.of("old", "espblock", "blacklisted", "greylisted");

    private EventReader() {}

    /** The event, or nothing when it lacks what makes one: a name, an id, a time. */
    static Optional<MailgunEvent> read(JsonNode data) {
        String name = data.path("event").stringValue("");
        String id = data.path("id").stringValue("");
        JsonNode timestamp = data.path("timestamp");
        if (name.isEmpty() || name.length() > 64 || id.isEmpty() || id.length() > 200 || !timestamp.isNumber()) {
            return Optional.empty();
        }
        String reason = data.path("reason").stringValue("").toLowerCase(Locale.ROOT);
        JsonNode variables = data.path("user-variables");
        return Optional.of(new MailgunEvent(
                id,
                instantOf(timestamp.decimalValue()),
                kind(name, data.path("severity").stringValue(""), reason),
                code(reason, data.path("delivery-status").path("code")),
                uuid(variables.path(BatchMessage.CAMPAIGN)),
                uuid(variables.path(BatchMessage.CHUNK)),
                uuid(variables.path(RecipientVariables.RECIPIENT_ID)),
                !data.path("client-info").path("bot").stringValue("").isEmpty()));
    }

    private static Kind kind(String name, String severity, String reason) {
        return switch (name) {
            case "accepted" -> Kind.ACCEPTED;
            case "delivered" -> Kind.DELIVERED;
            case "failed" -> severity.equals("permanent") ? permanent(reason) : Kind.DEFERRED;
            case "permanent_fail" -> permanent(reason);
            case "temporary_fail" -> Kind.DEFERRED;
            case "rejected" -> Kind.REJECTED;
            case "complained" -> Kind.COMPLAINED;
            case "unsubscribed" -> Kind.UNSUBSCRIBED;
            case "opened" -> Kind.OPENED;
            case "clicked" -> Kind.CLICKED;
            default -> Kind.UNKNOWN;
        };
    }

    private static Kind permanent(String reason) {
        if (reason.startsWith("suppress-")) {
            return Kind.SUPPRESSED;
        }
        return NOT_THE_ADDRESS.contains(reason) ? Kind.GIVEN_UP : Kind.BOUNCED;
    }

    /** Letters, digits and the like only: reasons end in tables and on pages, free text could hold an address. */
    private static String code(String reason, JsonNode deliveryCode) {
        String number = deliveryCode.isIntegralNumber() ? Integer.toString(deliveryCode.intValue(0)) : "";
        String words = reason.matches("[a-z0-9_-]{1,40}") ? reason.replace('-', '_').toUpperCase(Locale.ROOT) : "";
        return words.isEmpty() || number.isEmpty() ? words + number : words + "_" + number;
    }

    private static Instant instantOf(BigDecimal seconds) {
        BigDecimal[] parts = seconds.divideAndRemainder(BigDecimal.ONE);
        return Instant.ofEpochSecond(parts[0].longValue(), parts[1].movePointRight(9).longValue());
    }

    private static @Nullable UUID uuid(JsonNode node) {
        try {
            return UUID.fromString(node.stringValue(""));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
