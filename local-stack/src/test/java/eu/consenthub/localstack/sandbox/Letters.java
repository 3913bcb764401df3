package eu.consenthub.localstack.sandbox;

import com.mailgun.model.message.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls as the notifier makes them. */
final class Letters {

    private Letters() {}

    static Message letterTo(String... addresses) {
        return letter("chunk-1@mg.localhost.test", List.of(addresses));
    }

    static Message letter(String messageId, List<String> addresses) {
        return draft(messageId, addresses).build();
    }

    static Message.MessageBuilder draft(String messageId, List<String> addresses) {
        Map<String, Object> variables = new LinkedHashMap<>();
        addresses.forEach(
                address -> variables.put(address, Map.of("first", "É. " + address.substring(0, 3), "unsub", "token-of-" + address)));
        return Message.builder()
                .from("Terascop <lettre@mg.localhost.test>")
                .to(addresses)
                .subject("Bonjour %recipient.first%")
                .html("<p>Bonjour %recipient.first%, %recipient.nobody%</p><a href=\"http://localhost/u/%recipient.unsub%\">stop</a>")
                .text("Bonjour %recipient.first%")
                .tag("newsletter")
                .headers(Map.of("Message-Id", "<" + messageId + ">", "List-Unsubscribe", "<http://localhost/u/%recipient.unsub%>",
                        "List-Unsubscribe-Post", "List-Unsubscribe=One-Click"))
                .userVariables(Map.of("rid", "%recipient.unsub%", "campaign", "c-1"))
                .recipientVariables(variables);
    }
}
