package eu.consenthub.allinone.drive;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a call was answered. */
public record Reply(int status, HttpHeaders headers, String body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The body as JSON. */
    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** @throws IllegalStateException with status and body, when the status is another */
    public Reply expect(int wanted) {
        if (status != wanted) {
            throw new IllegalStateException("Answered " + status + " instead of " + wanted + ": " + body);
        }
        return this;
    }
}
