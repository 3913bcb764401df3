package eu.consenthub.consent.capture;

import eu.consenthub.platform.web.Problem;
import eu.consenthub.platform.web.ProblemView;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What one act got for an answer. */
sealed interface ConsentAnswer {

    /** New in the ledger, or there already. */
    record Held(ConsentView view, boolean isNew) implements ConsentAnswer {

        HttpStatus status() {
            return isNew ? HttpStatus.CREATED : HttpStatus.OK;
        }
    }

    /** The problem it was refused with. */
    record Not(Problem problem) implements ConsentAnswer {}

    /** The same answer to the same request again: nothing is new this time. */
    default ConsentAnswer again() {
        return this instanceof Held held ? new Held(held.view(), false) : this;
    }

    /** @throws Problem when it was not recorded */
    default ResponseEntity<Object> entity() {
        return switch (this) {
            case Held held -> ResponseEntity.status(held.status()).body(held.view());
            case Not not -> throw not.problem();
        };
    }

    default ElementView element() {
        return switch (this) {
            case Held held -> ElementView.held(held.status().value(), held.view());
            case Not not -> ElementView.refused(ProblemView.of(not.problem()));
        };
    }
}
