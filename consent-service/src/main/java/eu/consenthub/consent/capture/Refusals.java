package eu.consenthub.consent.capture;

import eu.consenthub.consent.decision.Refusal;
import eu.consenthub.platform.web.FieldError;
import eu.consenthub.platform.web.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;

/** A refusal as a problem: 404 for whom nobody knows, 409 against what stands, 422 against a rule. */
final class Refusals {

    private Refusals() {}

    static Problem problem(Refusal refusal) {
        return switch (refusal) {
            case Refusal.UnknownContact ignored -> Problem.notFound();
            case Refusal.AlreadyErased erased -> of(HttpStatus.CONFLICT, "The contact was erased", erased);
            case Refusal.Stopped stopped -> of(HttpStatus.CONFLICT, "The person has said stop", stopped);
            case Refusal.IdempotencyConflict conflict -> of(HttpStatus.CONFLICT, "The key was used before", conflict);
            case Refusal.UnknownPurpose unknown -> of(HttpStatus.UNPROCESSABLE_CONTENT, "No such purpose", unknown);
            case Refusal.UnknownWording unknown -> of(HttpStatus.UNPROCESSABLE_CONTENT, "No such wording", unknown);
            case Refusal.WordingMismatch mismatch -> of(HttpStatus.UNPROCESSABLE_CONTENT, "The wording asks for something else", mismatch);
            case Refusal.WordingRequired required -> of(HttpStatus.UNPROCESSABLE_CONTENT, "No proof without a wording", required);
            case Refusal.InsufficientProof proof -> of(HttpStatus.UNPROCESSABLE_CONTENT, "The proof is not sufficient", proof);
            case Refusal.BasisNotAvailable basis -> of(HttpStatus.UNPROCESSABLE_CONTENT, "The basis is not available", basis);
            case Refusal.DateInFuture future -> of(HttpStatus.UNPROCESSABLE_CONTENT, "The date lies in the future", future);
            case Refusal.DateInPast past -> of(HttpStatus.UNPROCESSABLE_CONTENT, "The date lies in the past", past);
            case Refusal.BasisIsFixed fixed -> of(HttpStatus.CONFLICT, "Another basis is fixed here", fixed);
            case Refusal.SoftOptInNotMet notMet -> of(HttpStatus.UNPROCESSABLE_CONTENT, "No soft opt-in is possible", notMet);
            case Refusal.NothingToConfirm nothing -> of(HttpStatus.CONFLICT, "Nothing waits to be confirmed", nothing);
            case Refusal.AskedTooSoon soon -> of(HttpStatus.CONFLICT, "The person was asked already", soon);
            case Refusal.UnderRestriction restricted -> of(HttpStatus.CONFLICT, "Processing is restricted", restricted);
            case Refusal.BlockedCategory blocked -> of(HttpStatus.UNPROCESSABLE_CONTENT, "A blocked category of persons", blocked);
        };
    }

    private static Problem of(HttpStatus status, String title, Refusal refusal) {
        List<FieldError> errors = refusal.field().isEmpty()
                ? List.of()
                : List.of(new FieldError(refusal.field(), refusal.code(), refusal.message() + "."));
        return new Problem(status, refusal.code(), title, refusal.message() + ".", errors);
    }
}
