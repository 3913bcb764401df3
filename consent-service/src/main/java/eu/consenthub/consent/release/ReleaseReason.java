package eu.consenthub.consent.release;

/** What the addresses are for. */
enum ReleaseReason {
    /** A campaign: only what is permitted for its purpose. */
    CAMPAIGN
}
