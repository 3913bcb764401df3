package eu.consenthub.localstack.sandbox.mail;

import eu.consenthub.localstack.http.Form.Field;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Works out what one recipient sees: variables filled in subject, bodies, headers and metadata; nobody else's address. */
public final class Rendering {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Rendering() {}

    public static Mail of(Batch batch, int index) {
        Posted posted = batch.posted();
        Recipient recipient = batch.recipients().get(index);
        Map<String, String> values = batch.variables(recipient);
        Map<String, String> variables = variables(posted, values);
        Map<String, Object> headers = posted.source() == null
                ? headers(posted, recipient, values, variables)
                : MimeHead.headers(Fill.in(posted.source(), values));
        String text = posted.source() == null ? posted.first("text").orElse("") : MimeHead.body(posted.source());
        return new Mail(new MailKey(batch.number(), index).toString(), recipient.address(),
                headers.getOrDefault("Subject", "").toString(), headers, Fill.in(posted.first("html").orElse(""), values),
                Fill.in(text, values), variables, posted.all("o:tag"), posted.files(), posted.testMode(), posted.messageId(),
                posted.receivedAt());
    }

    /** The subject alone, for lists. */
    public static String subject(Batch batch, int index) {
        Posted posted = batch.posted();
        if (posted.source() != null) {
            return of(batch, index).subject();
        }
        return Fill.in(posted.first("subject").orElse(""), batch.variables(batch.recipients().get(index)));
    }

    /** The sender's metadata alone, for events. */
    public static Map<String, String> variables(Batch batch, int index) {
        return variables(batch.posted(), batch.variables(batch.recipients().get(index)));
    }

    private static Map<String, String> variables(Posted posted, Map<String, String> values) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (Field field : posted.fields()) {
            if (field.name().startsWith("v:")) {
                variables.put(field.name().substring(2), Fill.in(field.value(), values));
            }
        }
        return variables;
    }

    private static Map<String, Object> headers(Posted posted, Recipient recipient, Map<String, String> values,
            Map<String, String> variables) {
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(posted.receivedAt().atOffset(ZoneOffset.UTC)));
        headers.put("Message-Id", "<" + posted.messageId() + ">");
        headers.put("From", Fill.in(posted.first("from").orElse(""), values));
        headers.put("To", Fill.in(recipient.shown(), values));
        posted.first("cc").ifPresent(copies -> headers.put("Cc", copies));
        headers.put("Subject", Fill.in(posted.first("subject").orElse(""), values));
        for (Field field : posted.fields()) {
            if (field.name().startsWith("h:") && !field.name().equalsIgnoreCase("h:message-id")) {
                add(headers, field.name().substring(2), Fill.in(field.value(), values));
            }
        }
        posted.all("o:tag").forEach(tag -> add(headers, "X-Mailgun-Tag", tag));
        if (!variables.isEmpty() && !suppresses(posted, "X-Mailgun-Variables")) {
            headers.put("X-Mailgun-Variables", JSON.writeValueAsString(variables));
        }
        headers.put("Mime-Version", "1.0");
        return headers;
    }

    private static boolean suppresses(Posted posted, String header) {
        return posted.first("o:suppress-headers").filter(names -> names.equals("all") || names.contains(header)).isPresent();
    }

    private static void add(Map<String, Object> headers, String name, String value) {
        headers.merge(name, value, (before, more) -> {
            List<Object> both = new ArrayList<>(before instanceof List<?> list ? list : List.of(before));
            both.add(more);
            return both;
        });
    }
}
