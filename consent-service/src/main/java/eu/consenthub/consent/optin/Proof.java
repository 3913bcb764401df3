package eu.consenthub.consent.optin;

import eu.consenthub.consent.ledger.Evidence;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What proves a double opt-in (BGH, I ZR 164/09): which form, from where and when; the exact mail that asked, once; and when it was
 * answered. The texts agreed to are named by the ledger itself.
 */
@Component
class Proof {

    private final JsonMapper json;

    Proof(JsonMapper json) {
        this.json = json;
    }

    Evidence of(OptInRequest request, Instant confirmedAt) {
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("formId", request.formId());
        if (request.source() != null) {
            evidence.put("source", request.source());
        }
        evidence.put("requestId", request.id().toString());
        evidence.put("requestedAt", request.requestedAt().toString());
        evidence.put("confirmedAt", confirmedAt.toString());
        MailText mail = request.mail();
        if (mail != null) {
            evidence.put("mail", Map.of("subject", mail.subject(), "text", mail.text(), "sha256", mail.sha256().hex()));
        }
        return new Evidence(json.writeValueAsString(evidence));
    }
}
