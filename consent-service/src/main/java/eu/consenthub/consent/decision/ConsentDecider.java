package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.Policy;
import java.time.Instant;

/** What follows from a command, given all that is known about the contact. Time is an argument; nothing is looked up but the policy. */
public final class ConsentDecider {

    private ConsentDecider() {}

    public static Decision decide(ContactState state, Command command, Origin origin, Instant now, Policy policy) {
        Situation situation = new Situation(state, origin, now, policy);
        if (state.erased()) {
            return command instanceof EraseContact ? Situation.unchanged() : Situation.refused(new Refusal.AlreadyErased());
        }
        if (!state.isKnown() && !(command instanceof RegisterContact)) {
            return Situation.refused(new Refusal.UnknownContact());
        }
        return switch (command) {
            case RegisterContact c -> ContactRules.register(situation, c);
            case ChangeAttributes c -> ContactRules.change(situation, c);
            case RectifyContact c -> ContactRules.rectify(situation, c);
            case MarkUndeliverable c -> ContactRules.undeliverable(situation, c);
            case RestrictProcessing c -> ContactRules.restrict(situation, c);
            case LiftRestriction c -> ContactRules.lift(situation, c);
            case EraseContact c -> ContactRules.erase(situation, c);
            case RequestConsent c -> RequestRules.request(situation, c);
            case ConfirmConsent c -> RequestRules.confirm(situation, c);
            case GiveConsent c -> GrantRules.give(situation, c, false);
            case InformContact c -> GrantRules.inform(situation, c);
            case RefuseConsent c -> StopRules.refuse(situation, c);
            case WithdrawConsent c -> StopRules.withdraw(situation, c);
            case ObjectToProcessing c -> StopRules.object(situation, c);
            case PauseCommunication c -> StopRules.pause(situation, c);
            case ResumeCommunication c -> StopRules.resume(situation, c);
            case ExpireConsent c -> StopRules.expire(situation, c);
            case InvalidateConsent c -> StopRules.invalidate(situation, c);
        };
    }
}
