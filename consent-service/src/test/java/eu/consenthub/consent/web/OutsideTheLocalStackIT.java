package eu.consenthub.consent.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.ConsentServiceFixture;
import eu.consenthub.consent.RecordedContact;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A second instance that keeps its management to itself, and measures. */
@TestInstance(Lifecycle.PER_CLASS)
class OutsideTheLocalStackIT {

    private static final List<String> MANAGEMENT = List.of("/actuator/health", "/actuator/health/readiness", "/actuator/prometheus",
            "/actuator/relay");

    private ReactiveWebServerApplicationContext instance;

    @BeforeAll
    void start() {
        instance = ConsentServiceFixture.another("--spring.profiles.active=local,benchmark", "--hub.access.open-management=false");
    }

    @AfterAll
    void stop() {
        instance.close();
    }

    @Test
    void showsItsManagementToManagementOnly() {
        for (String path : MANAGEMENT) {
            as("").get().uri(path).exchange().expectStatus().isUnauthorized();
            as("marketing").get().uri(path).exchange().expectStatus().isForbidden();
            as("management").get().uri(path).exchange().expectStatus().isOk();
        }
    }

    @Test
    void showsItsDescriptionToStaffOnly() {
        as("").get().uri("/v3/api-docs").exchange().expectStatus().isUnauthorized();
        as("integration").get().uri("/v3/api-docs").exchange().expectStatus().isOk();
    }

    @Test
    void checksAndStoresNothingUnderTheBenchmarkProfile() {
        RecordedContact contact = RecordedContact.created();
        String uri = "/api/contacts/" + contact.id() + "/benchmark-consents";

        as("integration").post().uri(uri).bodyValue(RecordedContact.gives("newsletter", "EMAIL")).exchange().expectStatus().isCreated();
        as("integration").post().uri(uri).bodyValue(RecordedContact.does("MAYBE", "newsletter", "EMAIL")).exchange().expectStatus()
                .isBadRequest();

        assertThat(contact.history("dpo").get("items").size()).isEqualTo(1);
        ConsentServiceFixture.as("integration")
                .post()
                .uri(uri)
                .bodyValue(RecordedContact.gives("newsletter", "EMAIL"))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private WebTestClient as(String user) {
        WebTestClient.Builder client = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + Objects.requireNonNull(instance.getWebServer()).getPort())
                .responseTimeout(Duration.ofSeconds(20));
        return (user.isEmpty() ? client : client.defaultHeaders(headers -> headers.setBasicAuth(user, user))).build();
    }
}
