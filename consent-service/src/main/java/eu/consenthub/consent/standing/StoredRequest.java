package eu.consenthub.consent.standing;

import eu.consenthub.consent.decision.Request;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A request as the column of a standing has it: JSON, null for most standings. */
final class StoredRequest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private StoredRequest() {}

    static @Nullable String text(@Nullable Request request) {
        return request == null ? null : JSON.writeValueAsString(request);
    }

    static @Nullable Request of(@Nullable String text) {
        return text == null ? null : JSON.readValue(text, Request.class);
    }
}
