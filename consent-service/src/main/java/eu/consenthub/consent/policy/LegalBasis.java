package eu.consenthub.consent.policy;

/** The ground of a permission: consent (GDPR Art. 6(1)(a)), legitimate interest (6(1)(f)), soft opt-in after a sale (CPCE Art. L34-5). */
public enum LegalBasis {
    CONSENT, LEGITIMATE_INTEREST, SOFT_OPT_IN
}
