package eu.consenthub.schemas;

import eu.consenthub.schemas.v1.ConsentEvent;
import eu.consenthub.schemas.v1.ContactActivity;
import eu.consenthub.schemas.v1.ServiceMailRequested;
import eu.consenthub.schemas.v1.Watermark;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * The schemas this build writes and those it once wrote, under ids that never change, for a stack without a registry server.
 * Subjects follow the registry's topic-name strategy: the topic, then {@code -value}. Within a subject the last one is written.
 */
public final class SchemaCatalogue {

    private static final List<Entry> ENTRIES = List.of(
            new Entry(1, Topics.CONSENT_EVENTS + "-value", 1, released("consent-event-1")),
            new Entry(4, Topics.CONSENT_EVENTS + "-value", 2, ConsentEvent.getClassSchema()),
            new Entry(2, Topics.CONTACT_ACTIVITY + "-value", 1, ContactActivity.getClassSchema()),
            new Entry(3, Topics.CONSENT_WATERMARKS + "-value", 1, Watermark.getClassSchema()),
            new Entry(5, Topics.SERVICE_MAILS + "-value", 1, ServiceMailRequested.getClassSchema()));

    private SchemaCatalogue() {}

    /** One registered schema: its id in the wire format, its subject, its version within the subject, and its text. */
    public record Entry(int id, String subject, int version, Schema schema) {}

    public static List<Entry> entries() {
        return ENTRIES;
    }

    public static Optional<Entry> byId(long id) {
        return ENTRIES.stream()
                .filter(entry -> entry.id() == id)
                .findFirst();
    }

    public static Optional<Entry> latest(String subject) {
        return ENTRIES.stream()
                .filter(entry -> entry.subject().equals(subject))
                .reduce((earlier, later) -> later);
    }

    /** The latest entry whose record has this full name; reader and writer agree on the name before they agree on a version. */
    public static Optional<Entry> byRecordName(String fullName) {
        return ENTRIES.stream()
                .filter(entry -> entry.schema().getFullName().equals(fullName))
                .reduce((earlier, later) -> later);
    }

    /** A version that is no longer written: bytes of its time are read by it. */
    private static Schema released(String name) {
        try (InputStream text = SchemaCatalogue.class.getResourceAsStream("/released/" + name + ".avsc")) {
            return new Schema.Parser().parse(Objects.requireNonNull(text, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
