package eu.consenthub.consent.decision;

import static eu.consenthub.consent.decision.Situation.refused;
import static eu.consenthub.consent.decision.Situation.unchanged;

/** What follows from commands about the contact as such: known, described, corrected, unreachable, restricted, erased. */
final class ContactRules {

    private ContactRules() {}

    static Decision register(Situation s, RegisterContact c) {
        boolean foreign = s.isFile() && BlockedCategories.isHeldForOthersOnly(c.relationships());
        if (foreign || BlockedCategories.isNeverStored(c.relationships())) {
            return refused(new Refusal.BlockedCategory());
        }
        if (c.collectedOn() != null && c.collectedOn().isAfter(RetentionClock.parisDate(s.now()))) {
            return refused(new Refusal.DateInFuture("collectedOn"));
        }
        return s.state().isKnown()
                ? unchanged()
                : s.now(new ContactRegistered(c.audience(), c.locale(), c.relationships(), c.tags(), c.collectedOn()));
    }

    static Decision change(Situation s, ChangeAttributes c) {
        Profile before = s.state().profile();
        Profile after = new Profile(c.audience() == null ? before.audience() : c.audience(),
                c.locale() == null ? before.locale() : c.locale(),
                c.relationships() == null ? before.relationships() : c.relationships(), c.tags() == null ? before.tags() : c.tags(),
                before.collectedOn());
        if (BlockedCategories.isNeverStored(after.relationships())) {
            return refused(new Refusal.BlockedCategory());
        }
        return after.equals(before)
                ? unchanged()
                : s.now(new ContactAttributesChanged(after.audience(), after.locale(), after.relationships(), after.tags()));
    }

    static Decision rectify(Situation s, RectifyContact c) {
        return c.fields().isEmpty() ? unchanged() : s.now(new ContactRectified(c.fields(), c.contactPointChanged()));
    }

    static Decision undeliverable(Situation s, MarkUndeliverable c) {
        return s.fault(null, c.occurredAt(), "occurredAt").orElseGet(() -> s.state().undeliverable().contains(c.channel())
                ? unchanged()
                : Decision.Accepted.of(s.moment(c.occurredAt()), new ContactPointUndeliverable(c.channel())));
    }

    static Decision restrict(Situation s, RestrictProcessing c) {
        return s.state().restricted() ? unchanged() : s.now(new ProcessingRestricted(c.caseId()));
    }

    static Decision lift(Situation s, LiftRestriction c) {
        return s.state().restricted() ? s.now(new RestrictionLifted(c.caseId())) : unchanged();
    }

    /**
     * Restricted data are kept, whatever the clock says (Art. 18, CLOCK-12). Who asks to be erased while something is permitted
     * objects by that (ERASE-2); nobody objects by silence (ERASE-1).
     */
    static Decision erase(Situation s, EraseContact c) {
        if (s.state().restricted()) {
            return refused(new Refusal.UnderRestriction());
        }
        boolean objects = c.isAsked() && s.state().standings().values().stream().map(Standing::status).anyMatch(ContactRules::permits);
        ContactErased erased = new ContactErased(c.rule());
        return objects ? Decision.Accepted.of(s.now(), new ProcessingObjected(null, null), erased) : s.now(erased);
    }

    private static boolean permits(Status status) {
        return status.isGiven() || status == Status.INFORMED;
    }
}
