package eu.consenthub.notifier.campaign;

/** Where a campaign stands; public because dispatch works only on what is being sent. */
public enum CampaignStatus {

    /** Being written; nobody has been chosen yet. */
    DRAFT,
    /** Its audience is chosen at its instant, not before. */
    SCHEDULED,
    /** Handed over chunk by chunk; it may be waiting, see {@link Campaign#waitingFor()}. */
    SENDING,
    /** Nothing is handed over until somebody resumes it. */
    PAUSED,
    /** Ended by somebody; whoever had not got the mail never will. */
    CANCELLED,
    /** Every recipient has an outcome of hand-over. */
    COMPLETED
}
