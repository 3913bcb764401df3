package eu.consenthub.notifier.campaign;

/** Hands a campaign over to its recipients; implemented by dispatch. */
public interface CampaignDispatch {

    /** Says that there may be work for this campaign now: it was started or resumed. Returns at once, never fails. */
    void wake(CampaignId id);
}
