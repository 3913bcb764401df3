package eu.consenthub.notifier.campaign;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A campaign as marketing writes it; whatever is missing or wrong is found by {@link CampaignCheck}. */
record CampaignForm(
        @Schema(description = "What staff call it", maxLength = 200) @Nullable String name,
        @Schema(description = "Key of the purpose, e.g. newsletter") @Nullable String purpose,
        @Schema(description = "Subject line per language") @Nullable Words subject,
        @Schema(description = "HTML content per language, without the layout; variables {{firstName}} {{lastName}} {{unsubscribeUrl}} {{preferencesUrl}}") @Nullable Words body,
        @Schema(description = "Whom it is meant for; missing means everybody") @Nullable AudienceForm audience,
        @Schema(description = "Not to be sent before this instant; missing means at once") @Nullable Instant scheduledAt) {

    /** The same in each language. */
    record Words(@Nullable String fr, @Nullable String en) {

        /** Words by language, those that are there. */
        Map<String, String> byLanguage() {
            Map<String, String> words = new LinkedHashMap<>();
            if (fr != null) {
                words.put("fr", fr);
            }
            if (en != null) {
                words.put("en", en);
            }
            return words;
        }
    }

    /** Lists of which one value each must fit; an empty or missing list asks nothing. */
    record AudienceForm(
            @Nullable List<@Nullable String> locales,
            @Nullable List<@Nullable String> relationships,
            @Nullable List<@Nullable String> tags) {}

    /** The words and targets of a form that was checked. */
    CampaignDraft draft() {
        return new CampaignDraft(
                Objects.requireNonNull(name).strip(),
                Objects.requireNonNull(purpose),
                Objects.requireNonNull(subject).byLanguage(),
                Objects.requireNonNull(body).byLanguage(),
                audience == null ? new Audience(List.of(), List.of(), List.of()) : audience(audience),
                scheduledAt);
    }

    private static Audience audience(AudienceForm form) {
        return new Audience(values(form.locales()), values(form.relationships()), values(form.tags()));
    }

    private static List<String> values(@Nullable List<@Nullable String> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .map(Objects::requireNonNull)
                        .distinct()
                        .sorted()
                        .toList();
    }
}
