package eu.consenthub.consent.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import eu.consenthub.consent.decision.RetentionClock;

/** The languages of the pages; French is the company's own. */
public enum PageLanguage {

    FR, EN;

    /** What the address asks for, else what the contact was registered with, else what the browser prefers. */
    public static PageLanguage of(ServerHttpRequest request, @Nullable String contactLocale) {
        return named(request.getQueryParams().getFirst("lang"))
                .or(() -> named(contactLocale))
                .orElseGet(() -> preferred(request));
    }

    public Locale locale() {
        return this == EN ? Locale.UK : Locale.FRANCE;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public PageLanguage other() {
        return this == FR ? EN : FR;
    }

    /** A day in words, as the language writes it. */
    public String day(LocalDate day) {
        String text = DateTimeFormatter.ofPattern("d MMMM yyyy", locale()).format(day);
        return this == FR && day.getDayOfMonth() == 1 ? "1er" + text.substring(1) : text;
    }

    public String day(Instant instant) {
        return day(RetentionClock.parisDate(instant));
    }

    private static Optional<PageLanguage> named(@Nullable String code) {
        if (code == null) {
            return Optional.empty();
        }
        return switch (code) {
            case "fr" -> Optional.of(FR);
            case "en" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }

    private static PageLanguage preferred(ServerHttpRequest request) {
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(
                    String.join(",", request.getHeaders().getOrEmpty("Accept-Language")));
            @Nullable
            Locale best = Locale.lookup(ranges, List.of(Locale.FRENCH, Locale.ENGLISH));
            return Locale.ENGLISH.equals(best) ? EN : FR;
        } catch (IllegalArgumentException e) {
            return FR;
        }
    }
}
