package eu.consenthub.notifier.mailgun;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads from an answer 420 or 429 when to come back: in the text, or in a header. */
final class RetryTime {

    private static final Duration UNSAID = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Pattern SECONDS = Pattern.compile("after (\\d{1,6}) ?s(?:econds?)?\\b");
    private static final Pattern DATE = Pattern.compile("after (\\w{3}, \\d{1,2} \\w{3} \\d{4} \\d{2}:\\d{2}:\\d{2} \\w{3})");
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss zzz", Locale.ENGLISH);

    private RetryTime() {}

    /** At least a second from now, at most a day; a minute when the answer does not say. */
    static Instant of(String text, Map<String, Collection<String>> headers, Instant now) {
        Instant said = Stream.of(
                inText(text, now),
                header(headers, "retry-after").flatMap(value -> secondsOrDate(value, now)),
                header(headers, "x-ratelimit-reset").flatMap(RetryTime::epochSeconds))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(now.plus(UNSAID));
        Instant soonest = now.plusSeconds(1);
        Instant latest = now.plus(LONGEST);
        return said.isBefore(soonest) ? soonest : said.isAfter(latest) ? latest : said;
    }

    private static Optional<Instant> inText(String text, Instant now) {
        Matcher seconds = SECONDS.matcher(text);
        if (seconds.find()) {
            return Optional.of(now.plusSeconds(Long.parseLong(seconds.group(1))));
        }
        Matcher date = DATE.matcher(text);
        return date.find() ? date(date.group(1)) : Optional.empty();
    }

    private static Optional<String> header(Map<String, Collection<String>> headers, String name) {
        return headers.entrySet().stream()
                .filter(header -> name.equalsIgnoreCase(Objects.toString(header.getKey())))
                .flatMap(header -> List.copyOf(header.getValue()).stream())
                .map(String::strip)
                .findFirst();
    }

    private static Optional<Instant> secondsOrDate(String value, Instant now) {
        return value.matches("\\d{1,6}") ? Optional.of(now.plusSeconds(Long.parseLong(value))) : date(value);
    }

    private static Optional<Instant> epochSeconds(String value) {
        return value.matches("\\d{9,11}") ? Optional.of(Instant.ofEpochSecond(Long.parseLong(value))) : Optional.empty();
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, HTTP_DATE).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
