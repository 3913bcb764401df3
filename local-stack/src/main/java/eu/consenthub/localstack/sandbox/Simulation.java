package eu.consenthub.localstack.sandbox;

import eu.consenthub.localstack.sandbox.mail.Batch;
import eu.consenthub.localstack.sandbox.mail.EventKind;
import eu.consenthub.localstack.sandbox.mail.MailEvent;
import eu.consenthub.localstack.sandbox.mail.MailKey;
import eu.consenthub.localstack.sandbox.outcome.Aftermath;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Makes something happen to a mail because somebody pressed a button. */
final class Simulation {

    private final Aftermath aftermath;
    private final Clock clock;

    Simulation(Aftermath aftermath, Clock clock) {
        this.aftermath = aftermath;
        this.clock = clock;
    }

    MailEvent happen(Batch batch, int index, EventKind kind, String url) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        MailKey mail = new MailKey(batch.number(), index);
        MailEvent event = switch (kind) {
            case PERMANENT_FAIL -> new MailEvent(mail, kind, now, "bounce", 550, "5.1.1 No such mailbox (simulated)");
            case TEMPORARY_FAIL -> new MailEvent(mail, kind, now, "generic", 451, "4.3.0 Mailbox busy (simulated)");
            case CLICKED -> new MailEvent(mail, kind, now, "", 0, url);
            case ACCEPTED, DELIVERED, OPENED, UNSUBSCRIBED, COMPLAINED -> MailEvent.of(mail, kind, now);
        };
        aftermath.happened(batch, event);
        return event;
    }
}
