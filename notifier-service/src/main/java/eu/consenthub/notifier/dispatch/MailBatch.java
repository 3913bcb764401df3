package eu.consenthub.notifier.dispatch;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One mail for many, in the provider's batch form; public because the provider's room sends it. Subject, parts and headers
 * hold slots {@code {{key}}} that each addressee's values fill.
 *
 * @param batchId the chunk; the mail's Message-Id is made of it, the same on every try, so that it can be asked for later
 * @param tag what the provider may count by; never about a person
 */
public record MailBatch(
        UUID batchId,
        UUID campaignId,
        String tag,
        String subject,
        String html,
        String text,
        Map<String, String> headers,
        List<Addressee> addressees) {

    /** Without contents: a log line must never hold them. */
    @Override
    public String toString() {
        return "MailBatch[" + batchId + ", " + addressees.size() + " addressees]";
    }
}
