package eu.consenthub.platform;

import static org.assertj.core.api.Assertions.assertThat;

import eu.consenthub.platform.outbox.Machines;
import eu.consenthub.platform.security.AccessRules;
import eu.consenthub.platform.security.StaffRole;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

class PlatformTests {

    @Test
    void servesTwoServicesInOneJvmAndEitherMayGoFirst() {
        try (ConfigurableApplicationContext stays = start("stays")) {
            ConfigurableApplicationContext leaves = start("leaves");
            status(leaves).jsonPath("$.running").isEqualTo(true);
            leaves.close();
            status(stays).jsonPath("$.running").isEqualTo(true);
        }
    }

    @Test
    void pausesAndResumesTheRelayOverHttp() {
        try (ConfigurableApplicationContext context = start("paused")) {
            command(context, false).jsonPath("$.running").isEqualTo(false);
            status(context).jsonPath("$.running").isEqualTo(false).jsonPath("$.depth").isEqualTo(0);
            command(context, true).jsonPath("$.running").isEqualTo(true);
            Awaitility.await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> status(context).jsonPath("$.leaseholder").isEqualTo(true));
        }
    }

    @Test
    void showsItsMetrics() {
        try (ConfigurableApplicationContext context = start("measured")) {
            String metrics = client(context).get().uri("/actuator/prometheus").exchange()
                    .expectStatus().isOk()
                    .expectBody(String.class).returnResult().getResponseBody();
            assertThat(metrics).contains("hub_outbox_depth ", "hub_outbox_oldest_seconds ", "hub_outbox_sent_total ",
                    "hub_outbox_failures_total ",
                    "hub_watermark_age_seconds ", "hub_outbox_leaseholder ");
        }
    }

    private static ConfigurableApplicationContext start(String name) {
        return new SpringApplicationBuilder(App.class)
                .web(WebApplicationType.REACTIVE)
                .properties("spring.application.name=" + name, "server.port=0", "spring.main.banner-mode=off", "logging.level.root=WARN",
                        "logging.level.org.apache.kafka=ERROR", "spring.flyway.enabled=false", "springdoc.api-docs.enabled=false",
                        "spring.thymeleaf.check-template-location=false", "management.endpoints.web.exposure.include=relay,prometheus",
                        "hub.links.current-key=k1", "hub.links.keys.k1=" + Base64.getEncoder().encodeToString(new byte[32]),
                        "hub.security.users.dpo.password={noop}dpo", "hub.security.users.dpo.roles=DPO")
                .properties(Machines.running().properties())
                .run();
    }

    private static WebTestClient.BodyContentSpec status(ConfigurableApplicationContext context) {
        return client(context).get().uri("/actuator/relay").exchange().expectStatus().isOk().expectBody();
    }

    private static WebTestClient.BodyContentSpec command(ConfigurableApplicationContext context, boolean running) {
        return client(context).post().uri("/actuator/relay").bodyValue(Map.of("running", running)).exchange().expectStatus().isOk()
                .expectBody();
    }

    private static WebTestClient client(ConfigurableApplicationContext context) {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"))
                .defaultHeaders(headers -> headers.setBasicAuth("dpo", "dpo"))
                .build();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(PlatformConfiguration.class)
    static class App {

        @Bean
        AccessRules accessRules() {
            return AccessRules.none().allow("/actuator/**", StaffRole.DPO);
        }
    }
}
