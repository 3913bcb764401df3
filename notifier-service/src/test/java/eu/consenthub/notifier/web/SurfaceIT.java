package eu.consenthub.notifier.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.notifier.NotifierFixture;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SurfaceIT {

    @Test
    void describesEveryOperationOfTheContract() {
        NotifierFixture.as("marketing").get().uri("/v3/api-docs").exchange()
                .expectStatus().isOk()
                .expectBody()
                .jsonPath("$.openapi").value(version -> assertThat((String) version).startsWith("3.1"))
                .jsonPath("$.paths").value(paths -> assertThat(((Map<?, ?>) paths).keySet().stream().map(String::valueOf)).contains(
                        "/api/campaigns", "/api/campaigns/{id}", "/api/campaigns/{id}/audience", "/api/campaigns/{id}/test",
                        "/api/campaigns/{id}/send", "/api/campaigns/{id}/pause", "/api/campaigns/{id}/resume",
                        "/api/campaigns/{id}/cancel", "/api/campaigns/{id}/progress", "/api/campaigns/{id}/recipients",
                        "/api/gate", "/webhooks/mailgun"))
                .jsonPath("$.paths.*.*").value(operations -> assertThat((List<?>) operations)
                        .allSatisfy(operation -> assertThat(String.valueOf(operation)).contains("description")));
    }

    @Test
    void tellsItsHealthToAnybody() {
        NotifierFixture.anybody().get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
        NotifierFixture.anybody().get().uri("/actuator/health/liveness").exchange().expectStatus().isOk();
    }

    @Test
    void measuresWhatTheGateAndTheFeedDo() {
        NotifierFixture.as("management").get().uri("/actuator/prometheus").exchange()
                .expectStatus().isOk()
                .expectBody(String.class)
                .value(text -> assertThat(text).contains("hub_gate_open", "hub_feed_applied_total", "hub_feed_gaps_total"));
    }

    @Test
    void refusesWhatNoRuleNames() {
        NotifierFixture.as("marketing").get().uri("/api/elsewhere").exchange().expectStatus().isForbidden();
    }
}
