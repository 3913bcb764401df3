package eu.consenthub.notifier.campaign;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as it is stored; public because message renders it and dispatch hands it over.
 *
 * @param subject subject line per language ({@code fr}, {@code en})
 * @param body HTML content per language, without the layout, variables in double braces
 * @param waitingFor in words, what hand-over waits for; null when it waits for nothing
 */
public record Campaign(
        CampaignId id,
        String name,
        String purpose,
        Map<String, String> subject,
        Map<String, String> body,
        Audience audience,
        @Nullable Instant scheduledAt,
        CampaignStatus status,
        @Nullable String waitingFor,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {}
