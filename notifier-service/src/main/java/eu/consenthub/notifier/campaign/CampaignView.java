package eu.consenthub.notifier.campaign;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A campaign as the API shows it. */
record CampaignView(
        UUID campaignId,
        String name,
        String purpose,
        Map<String, String> subject,
        Map<String, String> body,
        Audience audience,
        @Nullable Instant scheduledAt,
        CampaignStatus status,
        @Nullable String waitingFor,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    static CampaignView of(Campaign campaign) {
        return new CampaignView(
                campaign.id().value(),
                campaign.name(),
                campaign.purpose(),
                campaign.subject(),
                campaign.body(),
                campaign.audience(),
                campaign.scheduledAt(),
                campaign.status(),
                campaign.waitingFor(),
                campaign.startedAt(),
                campaign.finishedAt());
    }
}
