package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.Purpose;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The five conditions of the soft opt-in (CPCE L34-5), as far as the hub can know them: e-mail; a sale or service, so a customer;
 * the company's own similar products, so such a purpose; and that the person was told and could refuse when the address was
 * collected, which who records it vouches for and a refusal on record contradicts. That every message offers the way out again
 * is for the message.
 */
final class SoftOptIn {

    private static final String CUSTOMER = "CUSTOMER";

    private SoftOptIn() {}

    /** The first condition that fails; empty when it is another basis or all is well. */
    static Optional<Refusal> missing(Situation s, GiveConsent c, @Nullable Standing current) {
        if (c.basis() != LegalBasis.SOFT_OPT_IN) {
            return Optional.empty();
        }
        if (c.channel() != Channel.EMAIL) {
            return Optional.of(new Refusal.BasisNotAvailable(c.basis()));
        }
        if (!s.policy().purposes().find(c.purpose()).map(Purpose::ownProducts).orElse(false)) {
            return Optional.of(new Refusal.SoftOptInNotMet("purpose", "A soft opt-in is for the company's own similar products only"));
        }
        if (!s.state().profile().relationships().contains(CUSTOMER)) {
            return Optional.of(new Refusal.SoftOptInNotMet("basis", "A soft opt-in needs a sale: the relationship CUSTOMER is not known"));
        }
        boolean settled = current != null && (current.status().isEndedByRule() || current.request() != null);
        return settled ? Optional.of(new Refusal.BasisIsFixed()) : Optional.empty();
    }
}
