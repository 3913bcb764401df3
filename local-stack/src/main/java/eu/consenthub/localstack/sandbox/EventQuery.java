package eu.consenthub.localstack.sandbox;

import eu.consenthub.localstack.http.Request;
import eu.consenthub.localstack.sandbox.mail.Batch;
import eu.consenthub.localstack.sandbox.mail.MailEvent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A question about events.
 *
 * @param events names of events, none for all
 * @param until no event after it is shown, also on later pages
 */
record EventQuery(String messageId, String recipient, List<String> events, String severity, Instant begin, Instant until,
        boolean ascending, int limit, int offset) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST = 300;

    static EventQuery of(Request request, Instant now) {
        Optional<Instant> begin = request.parameter("begin").flatMap(EventQuery::instant);
        Optional<Instant> end = request.parameter("end").flatMap(EventQuery::instant);
        // The vendor lets a question run backwards by giving an end before the begin.
        boolean backwards = begin.isPresent() && end.isPresent() && end.get().isBefore(begin.get());
        Instant from = backwards ? end.get() : begin.orElse(Instant.EPOCH);
        Instant until = backwards ? begin.get() : end.orElse(now);
        boolean ascending = request.parameter("ascending").map(value -> value.equals("yes") || value.equals("true"))
                .orElse(begin.isPresent() && !backwards);
        return new EventQuery(request.parameter("message-id").orElse(""), request.parameter("recipient").orElse(""),
                request.parameter("event").map(names -> Arrays.asList(names.toLowerCase(Locale.ROOT).split("\\s+or\\s+")))
                        .orElse(List.of()),
                request.parameter("severity").orElse(""), from, until.isAfter(now) ? now : until, ascending,
                request.number("limit", 100, 1, MOST), 0);
    }

    static Optional<EventQuery> parse(String token) {
        try {
            return Optional.of(JSON.readValue(Base64.getUrlDecoder().decode(token), EventQuery.class));
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }

    String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8));
    }

    EventQuery at(int other) {
        return new EventQuery(messageId, recipient, events, severity, begin, until, ascending, limit, other);
    }

    boolean matches(MailEvent event, Batch batch) {
        return !event.at().isBefore(begin)
                && !event.at().isAfter(until)
                && (events.isEmpty() || events.contains(event.event().event()))
                && (severity.isEmpty() || event.event().severity().filter(severity::equals).isPresent())
                && (recipient.isEmpty()
                        || batch.recipients().get(event.mail().recipient()).address().equalsIgnoreCase(recipient));
    }

    private static Optional<Instant> instant(String text) {
        try {
            if (text.matches("[0-9.]+")) {
                return Optional.of(Instant.ofEpochMilli(new BigDecimal(text).movePointRight(3).longValue()));
            }
            return Optional.of(OffsetDateTime.parse(text.replace("UTC", "GMT"), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
