package eu.consenthub.notifier.permission;

import static eu.consenthub.notifier.Known.awaitApplied;
import static eu.consenthub.notifier.Known.awaitVerdict;
import static eu.consenthub.notifier.Known.sequence;
import static eu.consenthub.notifier.Known.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.consenthub.notifier.NotifierFixture;
import eu.consenthub.notifier.Rule;
import eu.consenthub.notifier.Someone;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Events come in through the real door, Kafka, and are asked for at the far side, the verdict. */
class PermissionProjectionIT {

    private static final String NEWS = "newsletter";

    @Rule("CONS-8")
    @Test
    void permitsAfterConsentAndDeniesAfterWithdrawal() {
        Someone someone = Someone.consumer().consents(NEWS).told();
        awaitVerdict(someone, NEWS, "OK");

        someone.withdraws(NEWS).toldLast();

        awaitVerdict(someone, NEWS, "WITHDRAWN");
    }

    @Test
    void appliesAnEventThatComesTwiceOnce() {
        Someone someone = Someone.consumer().consents(NEWS).withdraws(NEWS).told();
        awaitVerdict(someone, NEWS, "WITHDRAWN");

        someone.told();

        someone.consents("commercial-offers").toldLast();
        awaitVerdict(someone, "commercial-offers", "OK");
        assertThat(verdict(someone, NEWS)).isEqualTo("WITHDRAWN");
        assertThat(sequence(someone.id)).isEqualTo(4);
    }

    @Test
    void deniesAContactOfWhomAnEventIsMissingUntilItComes() {
        Someone someone = Someone.consumer().consents(NEWS).told();
        awaitVerdict(someone, NEWS, "OK");
        double gapsBefore = gaps();
        someone.objectsTo(null, null);
        someone.consents("commercial-offers");

        NotifierFixture.feed().send(someone.chain().get(3));
        awaitVerdict(someone, NEWS, "BEHIND");
        assertThat(verdict(someone, "commercial-offers")).isEqualTo("BEHIND");
        assertThat(gaps()).isGreaterThan(gapsBefore);

        NotifierFixture.feed().send(someone.chain().get(2));
        NotifierFixture.feed().send(someone.chain().get(3));

        awaitVerdict(someone, "commercial-offers", "OK");
        assertThat(verdict(someone, NEWS)).isEqualTo("OBJECTED");
    }

    @Test
    void knowsNothingOfAContactWhoseFirstEventIsMissing() {
        Someone someone = Someone.consumer().consents(NEWS).toldLast();

        awaitVerdict(someone, NEWS, "BEHIND");

        someone.told();
        awaitVerdict(someone, NEWS, "OK");
    }

    @Test
    void putsAsideWhatItCannotReadAndGoesOn() {
        Someone someone = Someone.consumer().consents(NEWS);
        double before = deadLetters();

        NotifierFixture.feed().sendBytes(someone.id, new byte[]{0, 0, 0, 0, 99, 1, 2, 3});
        someone.told();

        awaitVerdict(someone, NEWS, "OK");
        assertThat(deadLetters()).isEqualTo(before + 1);
    }

    @Test
    void rebuiltFromZeroItEqualsWhatItWas() throws SQLException {
        List<Someone> people = List.of(
                Someone.consumer("a", "b").consents(NEWS).pauses(NEWS, LocalDate.of(2098, 1, 1)),
                Someone.professional().isInformed(NEWS).withdraws(NEWS),
                Someone.office().bounces().getsANewAddress().objectsTo(null, null).consents(NEWS),
                Someone.consumer().consents(NEWS).isErased());
        people.forEach(Someone::told);
        awaitApplied(people);
        String live = tables();
        MessageListenerContainer feed = feedContainer();

        feed.stop();
        emptied();
        feed.start();

        await().atMost(Duration.ofSeconds(30))
                .until(this::tables, live::equals);
    }

    private static MessageListenerContainer feedContainer() {
        MessageListenerContainer container = NotifierFixture.bean(KafkaListenerEndpointRegistry.class)
                .getListenerContainer("notifier-consent-feed");
        return Objects.requireNonNull(container);
    }

    /** The documented reset, as the owner of the tables. */
    private static void emptied() throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                NotifierFixture.postgres().jdbcUrl("notifier"), "notifier_owner", "notifier_owner");
                Statement statement = owner.createStatement()) {
            statement.execute("TRUNCATE contact_profile, permission, feed_position");
        }
    }

    /** Everything the projection holds, as one text. */
    private String tables() {
        return String.valueOf(NotifierFixture.database()
                .sql("""
                        SELECT concat(
                            (SELECT string_agg(p::text, E'\\n' ORDER BY p.contact_id) FROM contact_profile p),
                            (SELECT string_agg(q::text, E'\\n' ORDER BY q.contact_id, q.purpose, q.channel) FROM permission q),
                            (SELECT string_agg(f::text, E'\\n' ORDER BY f.partition) FROM feed_position f))
                        """)
                .map((row, meta) -> String.valueOf(row.get(0, String.class)))
                .one()
                .block());
    }

    private static double gaps() {
        return NotifierFixture.bean(MeterRegistry.class).counter("hub.feed.gaps").count();
    }

    private static double deadLetters() {
        return NotifierFixture.bean(MeterRegistry.class).counter("hub.dead.letters", "topic", "consent.events.v1").count();
    }
}
