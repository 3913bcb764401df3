package eu.consenthub.notifier.dispatch;

import eu.consenthub.notifier.campaign.CampaignId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The next recipients of one language, held by this process.
 *
 * @param skipped how many were left out by this claim, by code
 */
record Claim(Held held, CampaignId campaignId, String locale, List<UUID> contactIds, Map<String, Long> skipped) {

    boolean isEmpty() {
        return contactIds.isEmpty();
    }
}
