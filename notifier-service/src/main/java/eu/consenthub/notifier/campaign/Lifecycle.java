package eu.consenthub.notifier.campaign;

import java.time.Instant;
import java.util.Optional;

/** What staff may do with a campaign, and where it leads. */
final class Lifecycle {

    private Lifecycle() {}

    /** Something staff ask for. */
    enum Step {
        SEND, PAUSE, RESUME, CANCEL
    }

    /** The status after the step, or empty when the campaign's status does not allow it. */
    static Optional<CampaignStatus> after(Campaign campaign, Step step, Instant now) {
        return Optional.ofNullable(switch (step) {
            case SEND -> campaign.status() == CampaignStatus.DRAFT ? started(campaign, now) : null;
            case PAUSE -> switch (campaign.status()) {
                case SCHEDULED, SENDING -> CampaignStatus.PAUSED;
                case DRAFT, PAUSED, CANCELLED, COMPLETED -> null;
            };
            case RESUME -> campaign.status() == CampaignStatus.PAUSED ? resumed(campaign, now) : null;
            case CANCEL -> switch (campaign.status()) {
                case DRAFT, SCHEDULED, SENDING, PAUSED -> CampaignStatus.CANCELLED;
                case CANCELLED, COMPLETED -> null;
            };
        });
    }

    /** Whether its words and targets may still be changed. */
    static boolean isOpenToRevision(CampaignStatus status) {
        return status == CampaignStatus.DRAFT || status == CampaignStatus.SCHEDULED;
    }

    private static CampaignStatus resumed(Campaign campaign, Instant now) {
        return campaign.startedAt() == null ? started(campaign, now) : CampaignStatus.SENDING;
    }

    private static CampaignStatus started(Campaign campaign, Instant now) {
        Instant scheduled = campaign.scheduledAt();
        return scheduled != null && scheduled.isAfter(now) ? CampaignStatus.SCHEDULED : CampaignStatus.SENDING;
    }
}
