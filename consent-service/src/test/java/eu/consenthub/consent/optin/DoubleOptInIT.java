package eu.consenthub.consent.optin;

import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.ConsentServiceFixture;
import eu.consenthub.consent.RecordedContact;
import eu.consenthub.consent.Rule;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

class DoubleOptInIT {

    @Rule({"CONS-1", "CONS-2"})
    @Test
    @DisplayName("CONS-1, CONS-2: a request permits nothing; its confirmation by POST gives each thing asked for, with its whole proof")
    void becomesConsentByItsConfirmationOnly() {
        Subscriber somebody = Subscriber.somebody();
        somebody.asks(Subscriber.NEWSLETTER, Subscriber.OFFERS);
        assertThat(somebody.isKnown()).isFalse();
        UUID request = somebody.request();
        String link = somebody.getsMail();
        assertThat(somebody.isKnown()).isFalse();

        assertThat(Subscriber.confirms(link)).contains("Votre accord est enregistré", "la lettre d’information", "les offres commerciales");

        RecordedContact contact = somebody.contact();
        assertThat(contact.decision("newsletter").get("decision").stringValue()).isEqualTo("ALLOW");
        assertThat(contact.decision("commercial-offers").get("decision").stringValue()).isEqualTo("ALLOW");
        assertThat(contact.decision("event-invitations").get("code").stringValue()).isEqualTo("NO_BASIS");
        JsonNode items = contact.history("dpo").get("items");
        assertThat(items.valueStream().map(item -> item.get("type").stringValue()))
                .containsExactly("ContactRegistered", "ConsentRequested", "ConsentGiven", "ConsentRequested", "ConsentGiven");
        JsonNode given = items.get(2);
        assertThat(given.get("method").stringValue()).isEqualTo("WEB_FORM");
        assertThat(given.get("actor").stringValue()).isEqualTo("CONTACT");
        assertThat(given.get("wording").get("id").stringValue()).endsWith("-web");
        JsonNode evidence = given.get("evidence");
        assertThat(evidence.get("formId").stringValue()).isEqualTo("subscribe-page");
        assertThat(evidence.get("source").stringValue()).isEqualTo("https://www.example.org/nouvelles");
        assertThat(evidence.get("requestId").stringValue()).isEqualTo(request.toString());
        assertThat(evidence.get("requestedAt").stringValue()).isLessThan(evidence.get("confirmedAt").stringValue());
        assertThat(evidence.get("mail").get("text").stringValue()).isEqualTo("Confirmez ici : {{confirmUrl}}");
        assertThat(evidence.get("mail").get("sha256").stringValue())
                .isEqualTo(new MailText("Confirmez", "Confirmez ici : {{confirmUrl}}").sha256().hex());
    }

    @Rule("CONS-2")
    @Test
    @DisplayName("CONS-2: no GET confirms, whoever looks; a second POST is answered like the first and changes nothing")
    void confirmsByPostAloneAndOnce() {
        Subscriber somebody = Subscriber.somebody();
        somebody.asks(Subscriber.NEWSLETTER);
        String link = somebody.getsMail();
        for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.GET)) {
            ConsentServiceFixture.anybody().method(method).uri(link).header("Sec-Purpose", "prefetch").exchange().expectStatus().isOk();
        }
        assertThat(Subscriber.opens(link)).contains("Confirmez votre inscription", "c•••@clinique-exemple.fr", "Je peux me désinscrire")
                .doesNotContain(somebody.email());
        assertThat(somebody.isKnown()).isFalse();

        String first = Subscriber.confirms(link);
        int entries = somebody.contact().history("dpo").get("items").size();

        assertThat(Subscriber.confirms(link)).isEqualTo(first);
        assertThat(Subscriber.opens(link)).isEqualTo(first);
        assertThat(somebody.contact().history("dpo").get("items").size()).isEqualTo(entries);
    }

    @Rule("CONS-2")
    @Test
    @DisplayName("CONS-2: many confirmations at the same moment make one contact and one consent")
    void confirmsOnceHoweverManyPressAtOnce() {
        Subscriber somebody = Subscriber.somebody();
        somebody.asks(Subscriber.NEWSLETTER);
        String link = somebody.getsMail();
        String token = link.substring(link.lastIndexOf('/') + 1);
        Confirmations confirmations = ConsentServiceFixture.bean(Confirmations.class);

        List<UUID> confirmed = Flux.range(0, 12)
                .flatMap(i -> Mono.defer(() -> confirmations.confirm(token)).subscribeOn(Schedulers.parallel()), 12)
                .map(OptInRequest::id)
                .collectList()
                .blockOptional(Duration.ofSeconds(20))
                .orElseThrow();

        assertThat(confirmed).hasSize(12);
        assertThat(somebody.contact().history("dpo").get("items").size()).isEqualTo(3);
    }

    @Rule("CONS-2")
    @Test
    @DisplayName("CONS-2: a confirmation that cannot be recorded leaves the request waiting, with its address and its link")
    void keepsWaitingWhenTheConfirmationIsRefused() {
        Subscriber somebody = Subscriber.somebody();
        somebody.asks(Subscriber.NEWSLETTER);
        String link = somebody.getsMail();
        asksUnderVersion(somebody.request(), 99);

        assertThat(Subscriber.confirms(link)).contains("Ce lien n’est plus valable");
        assertThat(somebody.isKnown()).isFalse();
        assertThat(somebody.requests()).hasSize(1);

        asksUnderVersion(somebody.request(), 1);
        assertThat(Subscriber.confirms(link)).contains("Votre accord est enregistré");
        assertThat(somebody.requests()).isEmpty();
    }

    private static void asksUnderVersion(UUID request, int version) {
        ConsentServiceFixture.database().sql("UPDATE optin_purpose SET wording_version = :version WHERE request_id = :id")
                .bind("version", version)
                .bind("id", request)
                .then()
                .block(Duration.ofSeconds(10));
    }

    @Rule("CONS-2")
    @Test
    @DisplayName("CONS-2: unknown, altered and lapsed links get one and the same page and change nothing")
    void tellsNothingToWhoeverForgesALink() {
        Subscriber somebody = Subscriber.somebody();
        somebody.asks(Subscriber.NEWSLETTER);
        String genuine = somebody.getsMail();
        Subscriber late = Subscriber.somebody();
        late.asks(Subscriber.NEWSLETTER);
        String lapsed = late.getsMail();
        ConsentServiceFixture.database().sql("UPDATE optin_request SET expires_at = now() - interval '1 second' WHERE email = :email")
                .bind("email", late.email()).then().block(Duration.ofSeconds(10));
        char last = genuine.charAt(genuine.length() - 5) == 'A' ? 'B' : 'A';
        String altered = genuine.substring(0, genuine.length() - 5) + last + genuine.substring(genuine.length() - 4);
        Set<String> answers = new HashSet<>();

        for (String path : List.of("/confirm/x", altered, genuine + "A", genuine.substring(0, genuine.length() - 1), lapsed,
                "/confirm/" + "x".repeat(3000))) {
            answers.add(Subscriber.opens(path).replace(path, "/confirm/…"));
            answers.add(Subscriber.confirms(path).replace(path, "/confirm/…"));
        }

        assertThat(answers).hasSize(1).first().asString().contains("Ce lien n’est plus valable");
        assertThat(somebody.isKnown()).isFalse();
        assertThat(late.isKnown()).isFalse();
    }

    @Rule("CONS-2")
    @Test
    @DisplayName("CONS-2: the token is nowhere but in the link: the database has its digest only")
    void keepsNoToken() {
        Subscriber somebody = Subscriber.somebody();
        somebody.asks(Subscriber.NEWSLETTER);
        String link = somebody.getsMail();
        String token = link.substring(link.lastIndexOf('/') + 1);

        assertThat(token).hasSizeGreaterThanOrEqualTo(43);
        String stored = ConsentServiceFixture.database().sql("""
                SELECT string_agg(r::text || p::text || encode(t.token_sha256, 'hex') || encode(t.token_sha256, 'escape'), ' ') AS all
                FROM optin_request r
                JOIN optin_purpose p USING (request_id)
                JOIN optin_token t USING (request_id)
                """).map(row -> Objects.requireNonNull(row.get("all", String.class))).one().block(Duration.ofSeconds(10));
        assertThat(stored).contains(Tokens.digest(token).hex()).doesNotContain(token);
    }

    @Rule({"PERM-12", "CONS-9"})
    @Test
    @DisplayName("PERM-12, CONS-9: somebody who objected may ask by themselves at any time, and their confirmation re-opens")
    void letsAPersonComeBack() {
        RecordedContact contact = RecordedContact.subscribed();
        contact.say(Map.of("act", "OBJECT", "method", "EMAIL"), 201);
        Subscriber person = new Subscriber(contact.email());

        person.asks(Subscriber.NEWSLETTER);
        assertThat(contact.decision("newsletter").get("code").stringValue()).isEqualTo("OBJECTED");
        Subscriber.confirms(person.getsMail());

        assertThat(contact.decision("newsletter").get("decision").stringValue()).isEqualTo("ALLOW");
        assertThat(contact.decision("commercial-offers").get("code").stringValue()).isEqualTo("OBJECTED");
    }

    @Rule({"CLOCK-5", "CLOCK-6"})
    @Test
    @DisplayName("CLOCK-5: only the confirmation is a sign of life, not the request (CLOCK-6)")
    void movesTheClockByTheConfirmationAlone() {
        RecordedContact contact = RecordedContact.created();
        Subscriber person = new Subscriber(contact.email());
        int before = contact.history("dpo").get("items").size();
        person.asks(Subscriber.NEWSLETTER);
        assertThat(contact.history("dpo").get("items").size()).isEqualTo(before);

        Subscriber.confirms(person.getsMail());

        assertThat(contact.history("dpo").get("items").size()).isEqualTo(before + 2);
    }
}
