package eu.consenthub.localstack.sandbox.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Writes a rendered mail as the text that would travel, to be looked at or opened in a mail program. */
public final class MimeText {

    private static final Base64.Encoder LINES = Base64.getMimeEncoder();
    private static final String EDGE = "=_sandbox_alternative";

    private MimeText() {}

    public static String of(Mail mail) {
        StringBuilder text = new StringBuilder();
        mail.headers().forEach((name, value) -> header(text, name, value));
        text.append("Content-Type: multipart/alternative; boundary=\"").append(EDGE).append("\"\r\n\r\n");
        part(text, "text/plain", mail.text());
        part(text, "text/html", mail.html());
        return text.append("--").append(EDGE).append("--\r\n").toString();
    }

    private static void header(StringBuilder text, String name, Object value) {
        List<?> values = value instanceof List<?> several ? several : List.of(value);
        for (Object one : values) {
            text.append(name).append(": ").append(encoded(one.toString())).append("\r\n");
        }
    }

    private static String encoded(String value) {
        if (value.chars().allMatch(character -> character < 128)) {
            return value;
        }
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)) + "?=";
    }

    private static void part(StringBuilder text, String type, String body) {
        if (!body.isEmpty()) {
            text.append("--").append(EDGE).append("\r\nContent-Type: ").append(type)
                    .append("; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n")
                    .append(LINES.encodeToString(body.getBytes(StandardCharsets.UTF_8))).append("\r\n");
        }
    }
}
