package eu.consenthub.localstack.sandbox.mail;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A mail as its recipient would get it.
 *
 * @param key names it in this sandbox
 * @param to bare address
 * @param headers a text, or a list of texts for a header that stands there several times
 * @param variables the sender's metadata, filled for this recipient
 */
public record Mail(String key, String to, String subject, Map<String, Object> headers, String html, String text,
        Map<String, String> variables, List<String> tags, List<Posted.AttachedFile> attachments, boolean testMode, String messageId,
        Instant receivedAt) {

    @JsonIgnore
    public String from() {
        return headers.getOrDefault("From", "").toString();
    }
}
