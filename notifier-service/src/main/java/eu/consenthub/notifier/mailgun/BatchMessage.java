package eu.consenthub.notifier.mailgun;

import com.mailgun.enums.YesNoHtml;
import com.mailgun.model.message.Message;
import eu.consenthub.notifier.dispatch.Addressee;
import eu.consenthub.notifier.dispatch.MailBatch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes a batch as the SDK's message. All tracking is off: opens and clicks are nobody's business (TRACK-1). */
final class BatchMessage {

    static final String CAMPAIGN = "campaign";
    static final String CHUNK = "chunk";

    private BatchMessage() {}

    static Message of(MailBatch batch, String variables, MailgunSettings settings) {
        return Message.builder()
                .from(settings.from())
                .to(addresses(batch.addressees()))
                .subject(RecipientVariables.translate(batch.subject()))
                .html(RecipientVariables.translate(batch.html()))
                .text(RecipientVariables.translate(batch.text()))
                .recipientVariables(variables)
                .headers(headers(batch, settings))
                .userVariables(Map.of(
                        CAMPAIGN, batch.campaignId().toString(),
                        CHUNK, batch.batchId().toString(),
                        RecipientVariables.RECIPIENT_ID, RecipientVariables.variable(RecipientVariables.RECIPIENT_ID)))
                .tag(batch.tag())
                .tracking(false)
                .trackingOpens(false)
                .trackingClicks(YesNoHtml.NO)
                .build();
    }

    private static Map<String, String> headers(MailBatch batch, MailgunSettings settings) {
        Map<String, String> headers = new HashMap<>();
        batch.headers().forEach((name, value) -> headers.put(name, oneLine(RecipientVariables.translate(value))));
        headers.put("Message-Id", MessageIds.header(batch.batchId(), settings.domain()));
        return headers;
    }

    /** The SDK passes line ends on as they are: a header could become two. */
    private static String oneLine(String value) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A header must be one line");
        }
        return value;
    }

    private static List<String> addresses(List<Addressee> addressees) {
        return addressees.stream()
                .map(Addressee::address)
                .toList();
    }
}
