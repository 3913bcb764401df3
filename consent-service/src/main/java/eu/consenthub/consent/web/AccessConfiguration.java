package eu.consenthub.consent.web;

import static eu.consenthub.platform.security.StaffRole.AUDITOR;
import static eu.consenthub.platform.security.StaffRole.COMMUNICATIONS;
import static eu.consenthub.platform.security.StaffRole.DPO;
import static eu.consenthub.platform.security.StaffRole.INTEGRATION;
import static eu.consenthub.platform.security.StaffRole.MANAGEMENT;
import static eu.consenthub.platform.security.StaffRole.NOTIFIER;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import eu.consenthub.platform.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The role table of the HTTP contract. What no line names is refused. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    private static final String[] MANAGEMENT_PATHS = {"/actuator/**", "/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui.html",
            "/swagger-ui/**", "/webjars/**"};

    @Bean
    AccessRules accessRules(AccessSettings settings, Environment environment) {
        AccessRules rules = management(pages(AccessRules.none()), settings);
        if (environment.matchesProfiles("benchmark")) {
            rules = rules.allow(POST, "/api/contacts/{id}/benchmark-consents", INTEGRATION);
        }
        return rules
                .allow(POST, "/api/contacts", INTEGRATION, COMMUNICATIONS, DPO)
                .allow(GET, "/api/contacts", COMMUNICATIONS, DPO)
                .allow(GET, "/api/contacts/{id}", COMMUNICATIONS, DPO)
                .allow(PATCH, "/api/contacts/{id}", COMMUNICATIONS, DPO)
                .allow(POST, "/api/contacts/{id}/consents", INTEGRATION, COMMUNICATIONS, DPO)
                .allow(GET, "/api/contacts/{id}/standing", COMMUNICATIONS, DPO)
                .allow(GET, "/api/contacts/{id}/history", DPO, AUDITOR)
                .allow(GET, "/api/contacts/{id}/receipt", DPO, AUDITOR)
                .allow(POST, "/api/consents", INTEGRATION, COMMUNICATIONS, DPO)
                .allow(GET, "/api/history", DPO)
                .allow(GET, "/api/ledger/**", DPO, AUDITOR)
                .allow(GET, "/api/decisions", INTEGRATION, COMMUNICATIONS, DPO)
                .allow(POST, "/api/decisions", INTEGRATION, COMMUNICATIONS, DPO)
                .allow("/api/imports/**", COMMUNICATIONS, DPO)
                .allow("/api/wordings", COMMUNICATIONS, DPO)
                .allow(GET, "/api/wordings/**", COMMUNICATIONS, DPO, AUDITOR)
                .allow(POST, "/api/lists", COMMUNICATIONS, DPO)
                .allow(GET, "/api/lists", COMMUNICATIONS, DPO)
                .allow("/api/purposes", COMMUNICATIONS, DPO)
                .allow(POST, "/internal/release", NOTIFIER)
                .allow("/internal/service-mails/{mailId}/**", NOTIFIER);
    }

    /** What contacts open from their mails, and what those pages are made of. */
    private static AccessRules pages(AccessRules rules) {
        return rules.open("/u/**", "/preferences/**", "/subscribe", "/confirm/**", "/api/public/subscriptions", "/assets/**",
                "/favicon.ico", "/error",
                "/.well-known/jwks.json", "/verify", "/texts/**");
    }

    private static AccessRules management(AccessRules rules, AccessSettings settings) {
        if (settings.openManagement()) {
            return rules.open(MANAGEMENT_PATHS);
        }
        AccessRules restricted = rules;
        for (String path : MANAGEMENT_PATHS) {
            restricted = path.startsWith("/actuator") ? restricted.allow(path, MANAGEMENT) : restricted.anyStaff(path);
        }
        return restricted;
    }
}
