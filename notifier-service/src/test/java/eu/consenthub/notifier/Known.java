package eu.consenthub.notifier;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** What the service knows, asked at the far side: in its tables. */
public final class Known {

    private Known() {}

    /** The verdict for an e-mail today, in Paris. */
    public static String verdict(Someone someone, String purpose) {
        String verdict = NotifierFixture.database()
                .sql("SELECT verdict FROM email_permission(:purpose, :today) WHERE contact_id = :id")
                .bind("purpose", purpose)
                .bind("today", today())
                .bind("id", someone.id)
                .map((row, meta) -> String.valueOf(row.get(0, String.class)))
                .one()
                .block();
        return verdict == null ? "UNKNOWN" : verdict;
    }

    public static void awaitVerdict(Someone someone, String purpose, String code) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> verdict(someone, purpose), code::equals);
    }

    /** Waits until the whole chains of these contacts are applied. */
    public static void awaitApplied(List<Someone> people) {
        people.forEach(someone -> await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> sequence(someone.id), sequence -> sequence == someone.chain().size()));
    }

    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Paris"));
    }

    /** The sequence applied for a contact, 0 when nothing is known. */
    public static long sequence(UUID contactId) {
        Long sequence = NotifierFixture.database()
                .sql("SELECT sequence FROM contact_profile WHERE contact_id = :id")
                .bind("id", contactId)
                .map((row, meta) -> row.get(0, Long.class))
                .one()
                .defaultIfEmpty(0L)
                .block();
        return sequence == null ? 0 : sequence;
    }
}
