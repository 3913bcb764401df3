package eu.consenthub.notifier.campaign;

/** Where one recipient of a campaign stands; states only move forward. Public because the sending side moves them. */
public enum RecipientState {
    QUEUED, CLAIMED, HANDED_OVER, DELIVERED, FAILED, COMPLAINED, SKIPPED, UNCERTAIN
}
