package eu.consenthub.localstack.sandbox.outcome;

import eu.consenthub.localstack.sandbox.mail.Batch;
import eu.consenthub.localstack.sandbox.mail.EventKind;
import eu.consenthub.localstack.sandbox.mail.MailEvent;
import eu.consenthub.localstack.sandbox.mail.MailKey;
import eu.consenthub.localstack.sandbox.mail.Posted;
import eu.consenthub.localstack.sandbox.mail.Recipient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a mail by itself, past and still to come. It follows from the call alone, so nothing needs to be stored.
 * Addresses choose it: {@code bounce…@} fails for good, {@code deferred…@} fails once and is delivered then,
 * {@code complaint…@} is delivered and complained about, all others are delivered.
 */
final class Fate {

    private Fate() {}

    static List<MailEvent> of(Batch batch, int index) {
        Posted posted = batch.posted();
        MailKey mail = new MailKey(batch.number(), index);
        MailEvent accepted = MailEvent.of(mail, EventKind.ACCEPTED, posted.receivedAt());
        Instant at = posted.deliverAt();
        return at == null || posted.testMode() ? List.of(accepted) : settled(batch, batch.recipients().get(index), accepted, at);
    }

    private static List<MailEvent> settled(Batch batch, Recipient recipient, MailEvent accepted, Instant at) {
        MailKey mail = accepted.mail();
        @Nullable
        String list = batch.posted().suppressed().get(recipient.address());
        Instant later = at.plus(Duration.between(accepted.at(), at));
        if (list != null) {
            return List.of(accepted, suppressed(mail, at, SuppressionList.byPath(list).orElseThrow()));
        } else if (recipient.address().startsWith("bounce")) {
            return List.of(accepted, failed(mail, at));
        } else if (recipient.address().startsWith("deferred")) {
            return List.of(accepted, deferred(mail, at), MailEvent.of(mail, EventKind.DELIVERED, later));
        } else if (recipient.address().startsWith("complaint")) {
            return List.of(accepted, MailEvent.of(mail, EventKind.DELIVERED, at), MailEvent.of(mail, EventKind.COMPLAINED, later));
        }
        return List.of(accepted, MailEvent.of(mail, EventKind.DELIVERED, at));
    }

    static MailEvent failed(MailKey mail, Instant at) {
        return new MailEvent(mail, EventKind.PERMANENT_FAIL, at, "bounce", 550, "5.1.1 The email account that you tried to reach "
                + "does not exist");
    }

    static MailEvent deferred(MailKey mail, Instant at) {
        return new MailEvent(mail, EventKind.TEMPORARY_FAIL, at, "generic", 451, "4.3.0 Mailbox temporarily unavailable");
    }

    private static MailEvent suppressed(MailKey mail, Instant at, SuppressionList list) {
        return new MailEvent(mail, EventKind.PERMANENT_FAIL, at, list.reason(), list.code(), list.description());
    }
}
