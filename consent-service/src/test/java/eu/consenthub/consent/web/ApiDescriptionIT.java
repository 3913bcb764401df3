package eu.consenthub.consent.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.consent.ConsentServiceFixture;
import eu.consenthub.consent.RecordedContact;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ApiDescriptionIT {

    @Test
    void describesEveryOperationAndParameter() {
        JsonNode description = RecordedContact.answer(ConsentServiceFixture.anybody().get().uri("/v3/api-docs"), 200);

        assertThat(description.get("openapi").stringValue()).startsWith("3.1");
        List<String> operations = new ArrayList<>();
        description.get("paths").forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> {
            operations.add(method + " " + path);
            assertThat(operation.path("summary").stringValue("")).as("summary of %s %s", method, path).isNotBlank();
            assertThat(operation.path("description").stringValue("")).as("description of %s %s", method, path).isNotBlank();
            operation.path("parameters").forEach(parameter -> assertThat(parameter.path("description").stringValue(""))
                    .as("parameter %s of %s %s", parameter.path("name"), method, path)
                    .isNotBlank());
        }));
        assertThat(operations).contains("post /api/contacts", "get /api/contacts", "get /api/contacts/{id}", "patch /api/contacts/{id}",
                "post /api/contacts/{id}/consents", "post /api/consents", "get /api/contacts/{id}/standing",
                "get /api/contacts/{id}/history",
                "get /api/history", "get /api/decisions", "post /api/decisions", "get /api/purposes", "get /api/wordings",
                "post /api/wordings", "get /api/wordings/{id}/versions/{version}",
                "get /texts/{id}/{version}/{language}", "post /api/lists", "get /api/lists",
                "post /internal/release", "post /internal/service-mails/{mailId}/release", "put /internal/service-mails/{mailId}/text",
                "post /api/public/subscriptions", "get /api/contacts/{id}/receipt", "get /.well-known/jwks.json",
                "get /api/ledger/verification", "get /api/ledger/roots", "get /api/ledger/export");
    }

    @Test
    void showsTheDescriptionAsAPage() {
        ConsentServiceFixture.anybody()
                .get()
                .uri("/swagger-ui.html")
                .exchange()
                .expectStatus()
                .is3xxRedirection();
        ConsentServiceFixture.anybody()
                .get()
                .uri("/swagger-ui/index.html")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .value("Content-Security-Policy", policy -> assertThat(policy).contains("script-src 'self'").doesNotContain("unsafe-eval"));
    }

    @Test
    void tellsItsHealthAndItsFigures() {
        for (String path : List.of("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness", "/actuator/prometheus")) {
            ConsentServiceFixture.anybody().get().uri(path).exchange().expectStatus().isOk();
        }
    }
}
