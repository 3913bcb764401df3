package eu.consenthub.localstack.sandbox.page;

import eu.consenthub.localstack.sandbox.mail.Batch;
import eu.consenthub.localstack.sandbox.mail.EventKind;
import eu.consenthub.localstack.sandbox.mail.Mail;
import eu.consenthub.localstack.sandbox.mail.MailEvent;
import eu.consenthub.localstack.sandbox.mail.MailKey;
import eu.consenthub.localstack.sandbox.mail.Mailbox;
import eu.consenthub.localstack.sandbox.mail.Rendering;
import eu.consenthub.localstack.sandbox.outcome.Outcomes;
import eu.consenthub.localstack.sandbox.page.MailView.EventRow;
import eu.consenthub.localstack.sandbox.page.MailView.Tab;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Puts a mail and what became of it into the page's words. */
final class MailReader {

    private final Mailbox mailbox;
    private final Outcomes outcomes;

    MailReader(Mailbox mailbox, Outcomes outcomes) {
        this.mailbox = mailbox;
        this.outcomes = outcomes;
    }

    MailRow row(MailKey key, Place place, Instant now) {
        Batch batch = mailbox.batch(key.batch()).orElseThrow();
        List<MailEvent> events = outcomes.of(batch, key.recipient(), now);
        EventKind last = events.isEmpty() ? EventKind.ACCEPTED : events.getLast().event();
        Instant received = batch.posted().receivedAt();
        return new MailRow("mail-" + key, place.open(key).link(), batch.recipients().get(key.recipient()).address(),
                Rendering.subject(batch, key.recipient()), Words.day(received), Words.time(received), Words.state(last),
                Words.tone(last), place.mail().filter(key::equals).isPresent());
    }

    Optional<MailView> open(MailKey key, Place place, Instant now) {
        return mailbox.batch(key.batch())
                .filter(batch -> key.recipient() < batch.recipients().size())
                .map(batch -> view(batch, key, place, now));
    }

    private MailView view(Batch batch, MailKey key, Place place, Instant now) {
        Mail mail = Rendering.of(batch, key.recipient());
        List<EventRow> events = outcomes.of(batch, key.recipient(), now).stream().map(MailReader::eventRow).toList();
        String self = "/sandbox/messages/" + key;
        return new MailView(mail, Words.day(mail.receivedAt()) + ", " + Words.time(mail.receivedAt()), place.part().word(),
                tabs(mail, place, events.size()), HeaderLinks.rows(mail.headers()), List.copyOf(mail.variables().entrySet()), events,
                HeaderLinks.oneClick(mail.headers()), HeaderLinks.first(mail.html() + " " + mail.text()), self + "/html",
                self + "/mime", self + "/events");
    }

    private static List<Tab> tabs(Mail mail, Place place, int events) {
        return Arrays.stream(Place.Part.values()).map(part -> new Tab(switch (part) {
            case HTML -> "Mail";
            case TEXT -> "Text";
            case HEADERS -> "Headers";
            case VARIABLES -> "Variables";
            case EVENTS -> "Events";
        }, place.show(part).link(), part == place.part(), switch (part) {
            case HTML, TEXT -> "";
            case HEADERS -> Integer.toString(mail.headers().size());
            case VARIABLES -> Integer.toString(mail.variables().size());
            case EVENTS -> Integer.toString(events);
        })).toList();
    }

    private static EventRow eventRow(MailEvent event) {
        String code = event.code() == 0 ? "" : event.code() + " ";
        String reason = event.reason().isEmpty() ? "" : event.reason() + ": ";
        return new EventRow(Words.time(event.at()), Words.state(event.event()), Words.tone(event.event()),
                reason + code + event.detail());
    }
}
