package eu.consenthub.localstack.sandbox.page;

import eu.consenthub.localstack.sandbox.mail.Batch;
import eu.consenthub.localstack.sandbox.mail.MailKey;
import eu.consenthub.localstack.sandbox.mail.Mailbox;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole page.
 *
 * @param total mails in the inbox
 * @param matching of those, how many the search finds
 * @param newer address of the previous page, null on the first
 * @param older address of the next page, null on the last
 * @param mail the open mail, null when none is
 */
record InboxView(String search, String total, String matching, List<MailRow> rows, @Nullable String newer, @Nullable String older,
        String position, @Nullable MailView mail, String back) {

    private static final int ROWS = 50;

    static InboxView of(Place place, Mailbox mailbox, MailReader reader, Instant now) {
        long matching = place.search().isEmpty() ? mailbox.count() : find(place.search(), mailbox).count();
        List<MailRow> rows = find(place.search(), mailbox)
                .skip((long) (place.page() - 1) * ROWS)
                .limit(ROWS)
                .map(key -> reader.row(key, place, now))
                .toList();
        boolean more = (long) place.page() * ROWS < matching;
        return new InboxView(place.search(), Words.number(mailbox.count()), Words.number(matching), rows,
                place.page() > 1 ? place.turn(place.page() - 1).link() : null,
                more ? place.turn(place.page() + 1).link() : null, position(place, rows, matching),
                place.mail().flatMap(key -> reader.open(key, place, now)).orElse(null), place.turn(place.page()).link());
    }

    private static String position(Place place, List<MailRow> rows, long matching) {
        long first = (long) (place.page() - 1) * ROWS + 1;
        return rows.isEmpty() ? "" : Words.number(first) + "–" + Words.number(first + rows.size() - 1) + " of " + Words.number(matching);
    }

    private static Stream<MailKey> find(String search, Mailbox mailbox) {
        String wanted = search.toLowerCase(Locale.ROOT);
        return mailbox.newestFirst().stream().flatMap(batch -> find(wanted, batch));
    }

    private static Stream<MailKey> find(String wanted, Batch batch) {
        return IntStream.range(0, batch.recipients().size())
                .filter(index -> wanted.isEmpty()
                        || batch.recipients().get(index).address().toLowerCase(Locale.ROOT).contains(wanted))
                .mapToObj(index -> new MailKey(batch.number(), index));
    }
}
