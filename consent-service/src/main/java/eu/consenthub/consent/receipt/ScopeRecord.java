package eu.consenthub.consent.receipt;

import eu.consenthub.consent.decision.Scope;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.WordingReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** All choices about one purpose by one channel, oldest first, objections that cover it included: one record in the sense of ISO/IEC TS 27560. */
record ScopeRecord(Scope scope, List<Choice> choices) {

    /** A record per pair, in the order in which they were first spoken of, and one per objection that covers no pair. */
    static List<ScopeRecord> of(List<Choice> choices) {
        List<Scope> scopes = new ArrayList<>(choices.stream().map(Choice::scope).filter(Scope::isPair).distinct().toList());
        choices.stream()
                .map(Choice::scope)
                .filter(wide -> !wide.isPair() && scopes.stream().noneMatch(wide::covers))
                .forEach(scopes::add);
        return scopes.stream().map(scope -> of(scope, choices)).toList();
    }

    private static ScopeRecord of(Scope scope, List<Choice> choices) {
        return new ScopeRecord(scope, choices.stream().filter(choice -> choice.scope().covers(scope)).toList());
    }

    UUID id() {
        return choices.getFirst().id();
    }

    /** The ground that was spoken of last. */
    Optional<LegalBasis> basis() {
        return choices.reversed().stream().map(choice -> choice.terms().basis()).filter(Objects::nonNull).map(Objects::requireNonNull)
                .findFirst();
    }

    /** Consent was asked for here, whatever the answer; the other grounds have no consent record. */
    boolean isAboutConsent() {
        return basis().map(basis -> basis == LegalBasis.CONSENT)
                .orElseGet(() -> choices.stream().anyMatch(choice -> choice.type().startsWith("Consent")));
    }

    /** Every text that was shown, once, in the order of showing. */
    List<WordingReference> wordings() {
        return choices.stream().map(choice -> choice.terms().wording()).filter(Objects::nonNull).map(Objects::requireNonNull).distinct()
                .toList();
    }

    /** The consent that stands at the end of what this record tells, if it does. */
    Optional<Choice> standingConsent() {
        Optional<Choice> last = choices.reversed().stream().filter(choice -> Dpv.status(choice, false) != null).findFirst();
        return last.filter(Choice::isGivenConsent);
    }
}
