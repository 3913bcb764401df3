package eu.consenthub.localstack.sandbox.outcome;

import eu.consenthub.localstack.sandbox.mail.Batch;
import eu.consenthub.localstack.sandbox.mail.MailEvent;
import eu.consenthub.localstack.sandbox.mail.MailKey;
import eu.consenthub.localstack.sandbox.mail.Mailbox;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The events of mails, as far as they have happened at an instant. */
public final class Outcomes {

    private final Mailbox mailbox;

    public Outcomes(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** One mail's events, oldest first. */
    public List<MailEvent> of(Batch batch, int index, Instant now) {
        return events(batch, index, now).sorted(Comparator.comparing(MailEvent::at)).toList();
    }

    /** All events of a call, in no order. */
    public Stream<MailEvent> of(Batch batch, Instant now) {
        return IntStream.range(0, batch.recipients().size()).boxed().flatMap(index -> events(batch, index, now));
    }

    private Stream<MailEvent> events(Batch batch, int index, Instant now) {
        Stream<MailEvent> byItself = batch.posted().eventsFrom().isAfter(now)
                ? Stream.of()
                : Fate.of(batch, index).stream().filter(event -> !event.at().isAfter(now));
        return Stream.concat(byItself, mailbox.events(new MailKey(batch.number(), index)).stream());
    }
}
