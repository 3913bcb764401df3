package eu.consenthub.platform.security;

/** The roles of staff and systems. An authority is {@code ROLE_} and the name; a token's claim {@code roles} lists the names. */
public enum StaffRole {
    /** Other systems: record acts, ask decisions. */
    INTEGRATION,
    /** Marketing: contacts without evidence, imports, campaigns. */
    COMMUNICATIONS,
    /** The separate right to set a campaign going. */
    CAMPAIGNS_SEND,
    /** Data protection officer: all person data, cases, holds, exports. */
    DPO,
    /** Evidence, read-only and pseudonymous. */
    AUDITOR,
    /** Read and approve. */
    MANAGEMENT,
    /** The notifier-service itself, at the vault's internal door. */
    NOTIFIER;

    public String authority() {
        return "ROLE_" + name();
    }
}
