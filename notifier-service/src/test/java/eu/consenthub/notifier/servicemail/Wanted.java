package eu.consenthub.notifier.servicemail;

import static org.awaitility.Awaitility.await;

import eu.consenthub.notifier.NotifierFixture;
import eu.consenthub.notifier.Sandbox;
import eu.consenthub.notifier.StubVault;
import eu.consenthub.schemas.v1.ServiceMailKind;
import eu.consenthub.schemas.v1.ServiceMailRequested;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A mail that somebody's request needs, and what became of it. */
record Wanted(UUID id, String address) {

    /** Asked for, open at the vault, and told on the topic. */
    static Wanted told() {
        Wanted mail = open("fr");
        mail.tell();
        return mail;
    }

    /** Open at the vault, but not told yet. */
    static Wanted open(String language) {
        UUID id = UUID.randomUUID();
        String address = language + "-" + id.toString().substring(0, 13) + "@clinique-exemple.test";
        StubVault.isAskedFor(id, address);
        return new Wanted(id, address);
    }

    void tell() {
        tell(ServiceMailKind.CONFIRMATION);
    }

    void tell(ServiceMailKind kind) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        NotifierFixture.feed().wants(new ServiceMailRequested(id, kind, address.substring(0, 2), now, now.plus(Duration.ofDays(7))));
    }

    Wanted awaitState(String state) {
        await().atMost(Duration.ofSeconds(30)).until(() -> state().equals(state));
        return this;
    }

    /** Waits until so many attempts have come to an end. */
    void awaitAttempt(int number) {
        await().atMost(Duration.ofSeconds(30)).until(() -> NotifierFixture.database()
                .sql("SELECT attempt FROM service_mail WHERE mail_id = :id AND reason IS NOT NULL")
                .bind("id", id)
                .map(row -> Objects.requireNonNull(row.get("attempt", Integer.class)))
                .one()
                .blockOptional(Duration.ofSeconds(10))
                .filter(attempt -> attempt >= number)
                .isPresent());
    }

    void awaitClaimed() {
        await().atMost(Duration.ofSeconds(30)).until(this::isClaimed);
    }

    /** Whether its first attempt is under way. */
    boolean isClaimed() {
        return NotifierFixture.database()
                .sql("SELECT 1 AS one FROM service_mail WHERE mail_id = :id AND state = 'QUEUED' AND attempt = 1 AND reason IS NULL")
                .bind("id", id)
                .fetch()
                .one()
                .blockOptional(Duration.ofSeconds(10))
                .isPresent();
    }

    /** QUEUED and so on; empty when the service does not know it. */
    String state() {
        return NotifierFixture.database().sql("SELECT state FROM service_mail WHERE mail_id = :id")
                .bind("id", id)
                .map(row -> Objects.requireNonNull(row.get("state", String.class)))
                .one()
                .blockOptional(Duration.ofSeconds(10))
                .orElse("");
    }

    /** In the hands of an attempt for an hour, so that the service itself leaves it alone. */
    Claimed held() {
        Claimed claimed = new Claimed(id, UUID.randomUUID(), 1);
        NotifierFixture.database().sql("""
                INSERT INTO service_mail (mail_id, locale, state, requested_at, expires_at, due_at, attempt, claimed_by, updated_at)
                VALUES (:id, 'fr', 'QUEUED', :now, :now + interval '7 days', :now + interval '1 hour', 1, :claim, :now)""")
                .bind("id", id)
                .bind("now", Instant.now())
                .bind("claim", claimed.claim())
                .then()
                .block(Duration.ofSeconds(10));
        return claimed;
    }

    /** As a process leaves it that died while its call was under way. */
    void left(String state) {
        NotifierFixture.database().sql("""
                INSERT INTO service_mail (mail_id, locale, state, requested_at, expires_at, due_at, first_sent_at, claimed_by, updated_at)
                VALUES (:id, 'fr', :state, :past, :past + interval '7 days', :past, :past, :dead, :past)""")
                .bind("id", id)
                .bind("state", state)
                .bind("past", Instant.now().minusSeconds(1))
                .bind("dead", UUID.randomUUID())
                .then()
                .block(Duration.ofSeconds(10));
    }

    List<JsonNode> mails() {
        return Sandbox.mailsTo(address);
    }
}
