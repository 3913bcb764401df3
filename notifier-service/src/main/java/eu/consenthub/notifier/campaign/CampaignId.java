package eu.consenthub.notifier.campaign;

import java.util.UUID;

/** Identity of a campaign, random; public because mails, chunks and activities carry it. */
public record CampaignId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
