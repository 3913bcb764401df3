package eu.consenthub.notifier.campaign;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What marketing decides about a campaign, checked. */
record CampaignDraft(
        String name,
        String purpose,
        Map<String, String> subject,
        Map<String, String> body,
        Audience audience,
        @Nullable Instant scheduledAt) {}
