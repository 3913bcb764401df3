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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class SubscribePageIT {

    @Rule({"CONS-3", "CONS-4"})
    @Test
    @DisplayName("CONS-3, CONS-4: one unticked box per purpose, each beside its whole text, in both languages")
    void offersEachPurposeUntickedBesideItsText() {
        String french = Subscriber.opens("/subscribe?lang=fr");
        String english = Subscriber.opens("/subscribe?lang=en");

        assertThat(french)
                .contains("J&#39;accepte de recevoir la lettre d&#39;information de Terascop par e-mail", "value=\"newsletter:1\"",
                        "value=\"commercial-offers:1\"", "value=\"event-invitations:1\"", "clauses contractuelles types",
                        "<html lang=\"fr\"")
                .doesNotContain("checked", "<script", "src=\"http", "style=\"");
        assertThat(english).contains("I agree to receive the Terascop newsletter by e-mail", "<html lang=\"en\"");
        ConsentServiceFixture.anybody().get().uri("/subscribe").exchange().expectStatus().isOk()
                .expectHeader().valueEquals("Cache-Control", "no-store")
                .expectHeader().valueEquals("Referrer-Policy", "no-referrer")
                .expectHeader().doesNotExist("Set-Cookie");
    }

    @Test
    void saysBesideTheFieldWhatIsWrongAndKeepsWhatWasEntered() {
        String noBox = refused(new Subscriber("marie@clinique-exemple.fr").posts());
        String noAddress = refused(new Subscriber(" ").posts(Subscriber.OFFERS));
        String badAddress = refused(new Subscriber("<marie>").posts(Subscriber.OFFERS));
        String otherText = refused(new Subscriber("marie@clinique-exemple.fr").posts("newsletter:7"));

        assertThat(noBox).contains("cocher au moins une case", "value=\"marie@clinique-exemple.fr\"").doesNotContain("checked");
        assertThat(noAddress).contains("Merci d’indiquer votre adresse e-mail.", "aria-invalid=\"true\"");
        assertThat(badAddress).contains("Ce n’est pas une adresse e-mail.", "value=\"&lt;marie&gt;\"", "checked");
        assertThat(otherText).contains("Ce texte a changé").doesNotContain("checked");
        assertThat(List.of(noBox, noAddress, badAddress, otherText)).allSatisfy(page -> assertThat(page)
                .contains("value=\"https://www.example.org/nouvelles\"", "Rien n’a encore été envoyé."));
    }

    @Rule("CONS-2")
    @Test
    @DisplayName("CONS-2: unknown, known, subscribed and objected addresses, and a repeated request, are answered alike")
    void answersEveryAddressAlike() {
        RecordedContact objected = RecordedContact.subscribed();
        objected.say(Map.of("act", "OBJECT", "method", "EMAIL"), 201);
        Subscriber again = Subscriber.somebody();
        again.asks(Subscriber.NEWSLETTER);
        Set<String> answers = new HashSet<>();
        for (Subscriber each : List.of(Subscriber.somebody(), new Subscriber(RecordedContact.created().email()),
                new Subscriber(RecordedContact.subscribed().email()), new Subscriber(objected.email()), again)) {
            answers.add(each.asks(Subscriber.NEWSLETTER).replace(each.email(), "…"));
            assertThat(each.requests()).as("the same is stored for each").hasSize(1);
        }
        assertThat(answers).hasSize(1).first().asString().contains("Consultez votre boîte de réception", "7 jours");
    }

    @Rule("CONS-2")
    @Test
    @DisplayName("CONS-2: one address has one open request per purpose, however often and however fast it is typed")
    void fillsNobodysLetterBox() {
        Subscriber victim = Subscriber.somebody();

        Flux.range(0, 30)
                .flatMap(i -> Mono
                        .fromCallable(() -> new Subscriber(victim.email().toUpperCase(java.util.Locale.ROOT)).asks(Subscriber.NEWSLETTER))
                        .subscribeOn(Schedulers.boundedElastic()), 10)
                .blockLast(Duration.ofSeconds(60));
        victim.asks(Subscriber.NEWSLETTER, Subscriber.OFFERS);
        victim.asks(Subscriber.OFFERS, Subscriber.NEWSLETTER);

        assertThat(ConsentServiceFixture.database().sql("""
                SELECT p.purpose
                FROM optin_request r
                JOIN optin_purpose p USING (request_id)
                WHERE r.match_key = :matchKey
                """).bind("matchKey", victim.email()).map(row -> Objects.requireNonNull(row.get("purpose", String.class))).all()
                .collectList().block(Duration.ofSeconds(10))).containsExactlyInAnyOrder("newsletter", "commercial-offers");
    }

    private static String refused(WebTestClient.ResponseSpec response) {
        return Objects.requireNonNull(response.expectStatus().isBadRequest().expectBody(String.class).returnResult().getResponseBody());
    }
}
