package eu.consenthub.notifier.mailgun;

import eu.consenthub.notifier.dispatch.HandOver;
import eu.consenthub.notifier.dispatch.HandOver.Accepted;
import eu.consenthub.notifier.dispatch.HandOver.RateLimited;
import eu.consenthub.notifier.dispatch.HandOver.Refusal;
import eu.consenthub.notifier.dispatch.HandOver.Refused;
import eu.consenthub.notifier.dispatch.HandOver.Unknown;
import feign.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads Mailgun's answer to a send. Whatever does not clearly say yes or no is unknown: it may have been sent. */
final class SendAnswer {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int ENOUGH = 8192;

    private SendAnswer() {}

    static HandOver read(Response response, Instant now) {
        int status = response.status();
        String text = textOf(response);
        return switch (status) {
            case 200 -> accepted(text);
            case 400 -> refused(speaksOfAddresses(text) ? Refusal.BAD_ADDRESS : Refusal.BAD_REQUEST, status, text);
            case 401 -> refused(Refusal.UNAUTHORIZED, status, text);
            case 402 -> refused(Refusal.PAYMENT, status, text);
            case 403 -> refused(Refusal.FORBIDDEN, status, text);
            case 404 -> refused(Refusal.NOT_FOUND, status, text);
            case 413 -> refused(Refusal.TOO_LARGE, status, text);
            case 420, 429 -> new RateLimited(RetryTime.of(text, response.headers(), now));
            case 301, 302, 303, 307, 308 -> refused(Refusal.NOT_FOUND, status, "redirected, so the base URL is wrong");
            default -> new Unknown("answer " + status);
        };
    }

    private static HandOver accepted(String text) {
        String id = stringAt(text, "id");
        if (!id.isEmpty()) {
            return new Accepted(id);
        }
        // What Mailgun says on every path it does not know.
        return text.startsWith("Mailgun Magnificent API")
                ? refused(Refusal.NOT_FOUND, 200, "the base URL is wrong")
                : new Unknown("answer 200 without an id");
    }

    private static HandOver refused(Refusal refusal, int status, String text) {
        String said = stringAt(text, "message");
        String reason = said.isEmpty() ? text : said;
        return new Refused(refusal, "Mailgun answered " + status + (reason.isBlank() ? "" : ": " + withoutAddresses(reason)));
    }

    private static boolean speaksOfAddresses(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("'to'") || lower.contains("valid address") || lower.contains("recipient address");
    }

    /** Reasons are stored and shown, so an address Mailgun quotes must not stay in them. */
    private static String withoutAddresses(String text) {
        String masked = text.replaceAll("\\S+@\\S+", "…").strip();
        return masked.length() > 200 ? masked.substring(0, 200) + "…" : masked;
    }

    private static String stringAt(String text, String field) {
        try {
            return JSON.readTree(text).path(field).stringValue("");
        } catch (JacksonException e) {
            return "";
        }
    }

    private static String textOf(Response response) {
        if (response.body() == null) {
            return "";
        }
        try (InputStream body = response.body().asInputStream()) {
            return new String(body.readNBytes(ENOUGH), StandardCharsets.UTF_8);
        } catch (IOException e) {
            // The status came, the body did not: for a 200 this means no id, which is unknown.
            return "";
        }
    }
}
