package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.WordingKey;
import java.time.Instant;

/** The person confirms by mail what was asked for in a web form (double opt-in, CONS-2): a consent that its address has answered for. */
public record ConfirmConsent(PurposeKey purpose, Channel channel, WordingKey wording, Instant occurredAt) implements Command {

    GiveConsent given() {
        return new GiveConsent(purpose, channel, LegalBasis.CONSENT, wording, null, occurredAt);
    }
}
