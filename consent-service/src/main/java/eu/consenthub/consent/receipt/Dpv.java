package eu.consenthub.consent.receipt;

import eu.consenthub.consent.policy.LegalBasis;
import org.jspecify.annotations.Nullable;

/** The words of the Data Privacy Vocabulary 2.3 for what the ledger holds. */
final class Dpv {

    private Dpv() {}

    /**
     * The status of the consent after this choice, or null when it says nothing of consent. Names of events, not classes: a
     * receipt must be readable for whatever the ledger has ever held.
     *
     * @param renews consent stood before
     */
    static @Nullable String status(Choice choice, boolean renews) {
        return switch (choice.type()) {
            case "ConsentRequested" -> "dpv:ConsentRequested";
            case "ConsentGiven" -> !choice.isGivenConsent() ? null : renews ? "dpv:RenewedConsentGiven" : "dpv:ConsentGiven";
            case "ConsentRefused" -> "dpv:ConsentRefused";
            case "ConsentWithdrawn", "ProcessingObjected" -> "dpv:ConsentWithdrawn";
            case "ConsentExpired" -> "dpv:ConsentExpired";
            case "ConsentInvalidated" -> "dpv:ConsentInvalidated";
            default -> null;
        };
    }

    /** Soft opt-in is a form of legitimate interest under the GDPR; the exact word stands beside it. */
    static String basis(LegalBasis basis) {
        return switch (basis) {
            case CONSENT -> "eu-gdpr:A6-1-a-non-explicit-consent";
            case LEGITIMATE_INTEREST, SOFT_OPT_IN -> "eu-gdpr:A6-1-f-controller";
        };
    }

    /** What of the person a channel needs. */
    static String personalData(String channel) {
        return switch (channel) {
            case "EMAIL", "EMAIL_TRACKING" -> "pd:EmailAddress";
            case "POST" -> "pd:PhysicalAddress";
            default -> "pd:TelephoneNumber";
        };
    }
}
