package eu.consenthub.consent.listing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import eu.consenthub.consent.contact.ContactData;
import eu.consenthub.consent.decision.Answer;
import eu.consenthub.consent.decision.RetentionClock;
import eu.consenthub.consent.policy.AudienceKind;
import eu.consenthub.consent.policy.Channel;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A list as CSV (RFC 4180), every line with its own last day of use. */
final class ListLines {

    /** R223-1 ff. of the Code de la consommation, as far as whoever calls must know it. */
    static final String CALLING_HOURS = "Private person: call Monday to Friday 10:00-13:00 and 14:00-20:00 at the person's place, "
            + "not on public holidays, at most 4 attempts in 30 days. Record a no at once.";

    private static final String CALL = "Say who calls and for whom. Record a no at once.";
    private static final String LETTER = "Print the reference and a way to refuse in the letter.";

    /** What a spreadsheet may take for the beginning of a formula, also in its full-width forms. */
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private final IssuedList list;

    ListLines(IssuedList list) {
        this.list = list;
    }

    byte[] header() {
        String point = list.channel() == Channel.PHONE ? "phone" : "postalAddress";
        return text(csv -> csv.writeRecord("reference", "firstName", "lastName", "function", "organisation", "locale", "audience", point,
                "basis", "since", "until", "validUntil", "note"));
    }

    byte[] lines(List<Listed> contacts) {
        return text(csv -> contacts.forEach(each -> csv.writeRecord(fields(each))));
    }

    private String[] fields(Listed each) {
        ContactData data = each.contact().data();
        Answer answer = each.answer();
        return Stream.<@Nullable Object>of(each.contact().id(), data.firstName(), data.lastName(), data.function(), data.organisation(),
                each.profile().locale(), each.profile().audience(), ContactPoint.of(data, list.channel()), answer.basis(),
                answer.since() == null ? null : RetentionClock.parisDate(answer.since()), answer.until(), list.validUntil(),
                note(each.profile().audience()))
                .map(ListLines::harmless)
                .toArray(String[]::new);
    }

    private String note(AudienceKind audience) {
        if (list.channel() != Channel.PHONE) {
            return LETTER;
        }
        return audience == AudienceKind.CONSUMER ? CALLING_HOURS : CALL;
    }

    /** What people typed is text and must stay text where the file is opened: an apostrophe keeps it from being computed. */
    static String harmless(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static byte[] text(Consumer<CsvWriter> writing) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            writing.accept(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
