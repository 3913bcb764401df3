package eu.consenthub.localstack.sandbox;

import eu.consenthub.localstack.http.Form;
import eu.consenthub.localstack.http.Form.Field;
import eu.consenthub.localstack.sandbox.mail.Addresses;
import eu.consenthub.localstack.sandbox.mail.Batch;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/** What the vendor checks before it queues a call. One bad address fails the whole call and is not named. */
final class MessageRules {

    private static final int MOST_RECIPIENTS = 1000;
    private static final int MOST_OPTION_BYTES = 16 * 1024;
    private static final int MOST_TAGS = 3;
    private static final int LONGEST_TAG = 128;
    private static final Map<String, Set<String>> CHOICES = Map.of(
            "o:testmode", Set.of("yes"),
            "o:tracking", Set.of("yes", "no", "true", "false", "htmlonly"),
            "o:tracking-clicks", Set.of("yes", "no", "true", "false", "htmlonly"),
            "o:tracking-opens", Set.of("yes", "no", "true", "false"),
            "o:dkim", Set.of("yes", "no", "true", "false"),
            "o:require-tls", Set.of("yes", "no", "true", "false"),
            "o:skip-verification", Set.of("yes", "no", "true", "false"));

    private MessageRules() {}

    static Optional<VendorRefusal> refusal(Form form, boolean mime) {
        return Stream.of(addresses(form, mime), mime ? Optional.<VendorRefusal>empty() : content(form), variables(form), options(form))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<VendorRefusal> addresses(Form form, boolean mime) {
        List<String> from = values(form, "from").toList();
        if (!mime && from.isEmpty()) {
            return Optional.of(VendorRefusal.bad("from parameter is missing"));
        } else if (!mime && !Addresses.isValid(from.getFirst())) {
            return Optional.of(VendorRefusal.bad("'from' parameter is not a valid address. please check documentation"));
        }
        for (String name : List.of("to", "cc", "bcc")) {
            if (values(form, name).flatMap(list -> Addresses.split(list).stream()).anyMatch(entry -> !Addresses.isValid(entry))) {
                return Optional.of(VendorRefusal.bad("'" + name + "' parameter is not a valid address. please check documentation"));
            }
        }
        long recipients = Stream.of("to", "cc", "bcc").flatMap(name -> values(form, name))
                .mapToLong(list -> Addresses.split(list).size()).sum();
        if (values(form, "to").allMatch(String::isBlank)) {
            return Optional.of(VendorRefusal.bad("to parameter is missing"));
        }
        return recipients > MOST_RECIPIENTS
                ? Optional.of(VendorRefusal.bad("too many recipients: the limit is " + MOST_RECIPIENTS))
                : Optional.empty();
    }

    private static Optional<VendorRefusal> content(Form form) {
        boolean body = Stream.of("text", "html", "amp-html", "template").anyMatch(name -> form.first(name).isPresent());
        if (!body) {
            return Optional.of(VendorRefusal.bad("Need at least one of 'text', 'html', 'amp-html' or 'template' parameters specified"));
        } else if (form.first("html").isPresent() && form.first("template").isPresent()) {
            return Optional.of(VendorRefusal.bad("html and template parameters cannot be used together"));
        } else if (form.first("subject").isEmpty()) {
            return Optional.of(VendorRefusal.bad("subject parameter is missing"));
        }
        return Optional.empty();
    }

    private static Optional<VendorRefusal> variables(Form form) {
        Optional<String> json = form.first("recipient-variables");
        try {
            json.ifPresent(Batch::readVariables);
            return Optional.empty();
        } catch (JacksonException e) {
            return Optional.of(VendorRefusal.bad("recipient-variables parameter is not a valid JSON object"));
        }
    }

    private static Optional<VendorRefusal> options(Form form) {
        long bytes = 0;
        for (Field field : form.fields()) {
            String name = field.name();
            if (name.startsWith("o:") || name.startsWith("h:") || name.startsWith("v:") || name.startsWith("t:")) {
                bytes += name.length() + field.value().getBytes(StandardCharsets.UTF_8).length;
                if (CHOICES.containsKey(name) && !CHOICES.get(name).contains(field.value())) {
                    return Optional.of(VendorRefusal.bad("Invalid value for " + name));
                } else if (name.startsWith("h:") && !name.substring(2).matches("[!-9;-~]+")) {
                    return Optional.of(VendorRefusal.bad("Invalid header name: only ASCII is allowed"));
                } else if (name.equals("o:tag") && field.value().length() > LONGEST_TAG) {
                    return Optional.of(VendorRefusal.bad("tag is longer than " + LONGEST_TAG + " characters"));
                }
            }
        }
        if (bytes > MOST_OPTION_BYTES) {
            return Optional.of(VendorRefusal.bad("o:, h:, v: and t: parameters are limited to 16 KB together"));
        }
        return values(form, "o:tag").count() > MOST_TAGS
                ? Optional.of(VendorRefusal.bad("a message is limited to " + MOST_TAGS + " tags"))
                : Optional.empty();
    }

    private static Stream<String> values(Form form, String name) {
        return form.fields().stream().filter(field -> field.name().equals(name)).map(Field::value);
    }
}
