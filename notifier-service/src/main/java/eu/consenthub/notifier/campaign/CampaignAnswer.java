package eu.consenthub.notifier.campaign;

/** What came of a wish about one campaign. */
sealed interface CampaignAnswer {

    /** It is as wished. */
    record Done(Campaign campaign) implements CampaignAnswer {}

    /** There is no such campaign. */
    record Unknown() implements CampaignAnswer {}

    /** Its status does not allow it. */
    record NotNow(CampaignStatus status) implements CampaignAnswer {}
}
