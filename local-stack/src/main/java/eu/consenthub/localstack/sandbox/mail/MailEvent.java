package eu.consenthub.localstack.sandbox.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/**
 * Something that became of one mail.
 *
 * @param reason the vendor's word for a failure, empty otherwise
 * @param code SMTP or the vendor's own code, 0 when there is none
 * @param detail the description of a failure, the address of a clicked link, or empty
 */
public record MailEvent(MailKey mail, EventKind event, Instant at, String reason, int code, String detail) implements Entry {

    public static MailEvent of(MailKey mail, EventKind event, Instant at) {
        return new MailEvent(mail, event, at, "", 0, "");
    }

    public String id() {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString((mail + event.webhook() + at.toEpochMilli()).getBytes(StandardCharsets.UTF_8));
    }
}
