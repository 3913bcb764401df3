package eu.consenthub.notifier.web;

import static eu.consenthub.platform.security.StaffRole.CAMPAIGNS_SEND;
import static eu.consenthub.platform.security.StaffRole.COMMUNICATIONS;
import static eu.consenthub.platform.security.StaffRole.DPO;
import static eu.consenthub.platform.security.StaffRole.MANAGEMENT;

import eu.consenthub.platform.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** The role table of the HTTP contract. The first rule that matches decides; what no rule names is refused. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    private static final String ACTUATOR = "/actuator/**";
    private static final String[] DESCRIPTION = {"/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui.html",
            "/swagger-ui/**", "/webjars/**"};

    @Bean
    AccessRules accessRules(AccessSettings settings) {
        AccessRules rules = AccessRules.none()
                .open(HttpMethod.POST, "/webhooks/mailgun")
                .open(HttpMethod.GET, "/actuator/health", "/actuator/health/**");
        return management(rules, settings)
                .allow(HttpMethod.POST, "/api/campaigns/{id}/send", CAMPAIGNS_SEND)
                .allow(HttpMethod.GET, "/api/campaigns/{id}/recipients", COMMUNICATIONS, DPO)
                .allow("/api/campaigns", COMMUNICATIONS)
                .allow("/api/campaigns/**", COMMUNICATIONS)
                .anyStaff("/api/gate");
    }

    private static AccessRules management(AccessRules rules, AccessSettings settings) {
        return settings.openManagement()
                ? rules.open(ACTUATOR).open(DESCRIPTION)
                : rules.allow(ACTUATOR, MANAGEMENT).anyStaff(DESCRIPTION);
    }
}
