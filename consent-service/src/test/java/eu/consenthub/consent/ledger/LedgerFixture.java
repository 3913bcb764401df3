package eu.consenthub.consent.ledger;

import eu.consenthub.consent.contact.Contact;
import eu.consenthub.consent.contact.ContactData;
import eu.consenthub.consent.contact.ContactId;
import eu.consenthub.consent.contact.Contacts;
import eu.consenthub.consent.contact.EmailAddress;
import eu.consenthub.consent.contract.ConsentEventWriter;
import eu.consenthub.consent.decision.Command;
import eu.consenthub.consent.decision.GiveConsent;
import eu.consenthub.consent.decision.ObjectToProcessing;
import eu.consenthub.consent.decision.RegisterContact;
import eu.consenthub.consent.decision.RetentionClock;
import eu.consenthub.consent.decision.WithdrawConsent;
import eu.consenthub.consent.policy.ActorRole;
import eu.consenthub.consent.policy.AudienceKind;
import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.Method;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.Sha256;
import eu.consenthub.consent.policy.Wording;
import eu.consenthub.consent.policy.WordingKey;
import eu.consenthub.consent.policy.Wordings;
import eu.consenthub.consent.standing.Standings;
import eu.consenthub.localstack.postgres.LocalPostgres;
import eu.consenthub.platform.kafka.KafkaConfiguration;
import eu.consenthub.platform.outbox.OutboxConfiguration;
import eu.consenthub.platform.sql.SqlConfiguration;
import eu.consenthub.platform.time.TimeConfiguration;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import reactor.core.publisher.Mono;

/** The core rooms on a real database, without web, Kafka and pages; one for all tests of the JVM. */
final class LedgerFixture {

    static final PurposeKey NEWSLETTER = new PurposeKey("newsletter");
    static final PurposeKey OFFERS = new PurposeKey("commercial-offers");
    static final WordingKey NEWSLETTER_WEB = new WordingKey("newsletter-web", 1, "fr");

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final LocalPostgres POSTGRES = postgres();
    private static final ConfigurableApplicationContext CONTEXT = context();

    private LedgerFixture() {}

    @EnableAutoConfiguration
    @Import({TimeConfiguration.class, KafkaConfiguration.class, OutboxConfiguration.class, SqlConfiguration.class})
    @ComponentScan({"eu.consenthub.consent.policy", "eu.consenthub.consent.contact", "eu.consenthub.consent.contract",
            "eu.consenthub.consent.standing", "eu.consenthub.consent.ledger"})
    static class Core {

        @Bean
        Wordings wordings() {
            return (id, version,
                    language) -> version == 1 ? Optional.of(new Wording(id, 1, language, "J’accepte.").reference()) : Optional.empty();
        }

        @Bean
        SimpleMeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    static ConsentCommands commands() {
        return bean(ConsentCommands.class);
    }

    static Ledger ledger() {
        return bean(Ledger.class);
    }

    static Standings standings() {
        return bean(Standings.class);
    }

    static Contacts contacts() {
        return bean(Contacts.class);
    }

    static ConsentEventWriter writer() {
        return bean(ConsentEventWriter.class);
    }

    static String jdbcUrl() {
        return POSTGRES.jdbcUrl("consent");
    }

    static EmailAddress someone() {
        return EmailAddress.parse("someone." + UUID.randomUUID() + "@clinique-exemple.fr").orElseThrow();
    }

    static Command registeredToday() {
        return registeredOn(LocalDate.now(RetentionClock.PARIS));
    }

    static Command registeredOn(LocalDate collectedOn) {
        return new RegisterContact(AudienceKind.CONSUMER, "fr", List.of(), List.of(), collectedOn);
    }

    static Command givesNewsletter(Instant at) {
        return new GiveConsent(NEWSLETTER, Channel.EMAIL, LegalBasis.CONSENT, NEWSLETTER_WEB, null, at);
    }

    static Command withdrawsNewsletter(Instant at) {
        return new WithdrawConsent(NEWSLETTER, Channel.EMAIL, at);
    }

    static Command objectsToEverything(Instant at) {
        return new ObjectToProcessing(null, null, at);
    }

    static Submission fromTheForm(EmailAddress email, Command... commands) {
        return new Submission(new Target.ByEmail(ContactData.of(email), true, false), List.of(commands), ActorRole.INTEGRATION,
                Method.WEB_FORM, null,
                null);
    }

    static Submission about(ContactId id, @Nullable IdempotencyKey key, Command... commands) {
        return new Submission(new Target.Known(id), List.of(commands), ActorRole.CONTACT, Method.PREFERENCE_PAGE, key, null);
    }

    static IdempotencyKey key(String name, String body) {
        return new IdempotencyKey("integration", name, Sha256.of(body));
    }

    static Outcome submit(Submission submission) {
        return await(commands().submit(submission));
    }

    /** The value, which must come. */
    static <T> T await(Mono<T> mono) {
        return Objects.requireNonNull(mono.block(Duration.ofSeconds(30)));
    }

    static Contact contact(EmailAddress email) {
        return await(contacts().byEmail(email));
    }

    static boolean isKnown(EmailAddress email) {
        return await(contacts().byEmail(email).hasElement());
    }

    /** A new contact who takes the newsletter. */
    static ContactId subscriber() {
        return ((Outcome.Recorded) submit(fromTheForm(someone(), registeredToday(), givesNewsletter(Instant.now())))).contactId();
    }

    static List<LedgerEntry> chain(ContactId id) {
        return await(ledger().ofContact(id, LedgerQuery.ALL, 0, 10_000).collectList());
    }

    private static LocalPostgres postgres() {
        try {
            return LocalPostgres.start(Files.createTempDirectory("consent-ledger"), 0, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConfigurableApplicationContext context() {
        return new SpringApplicationBuilder(Core.class).web(WebApplicationType.NONE)
                .properties("spring.r2dbc.url=" + POSTGRES.r2dbcUrl("consent"), "spring.r2dbc.username=consent_app",
                        "spring.r2dbc.password=consent_app", "spring.r2dbc.pool.initial-size=2", "spring.r2dbc.pool.max-size=8",
                        "spring.flyway.url=" + jdbcUrl(),
                        "spring.flyway.user=consent_owner", "spring.flyway.password=consent_owner",
                        "spring.flyway.placeholders.app_role=consent_app",
                        "spring.flyway.locations=classpath:platform/db/migration,classpath:consent/db/migration", "hub.relay.enabled=false",
                        "hub.suppression.current-key=1", "hub.suppression.keys.1=" + KEY, "spring.main.banner-mode=off",
                        "logging.level.root=warn")
                .run();
    }
}
