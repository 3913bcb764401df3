package eu.consenthub.consent.history;

import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.platform.web.FieldError;
import eu.consenthub.platform.web.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Reads a purpose somebody asks about. */
final class Asked {

    private Asked() {}

    /** @throws Problem 422 {@code UNKNOWN_PURPOSE} for what no catalogue can hold */
    static PurposeKey purpose(String text) {
        if (!PurposeKey.isValid(text)) {
            throw unknown();
        }
        return new PurposeKey(text);
    }

    static Problem unknown() {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "UNKNOWN_PURPOSE", "No such purpose", "The purpose is not in the catalogue.",
                List.of(new FieldError("purpose", "UNKNOWN_PURPOSE", "The purpose is not in the catalogue.")));
    }
}
