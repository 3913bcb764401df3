package eu.consenthub.consent.capture;

import eu.consenthub.platform.web.FieldCode;
import eu.consenthub.platform.web.FieldError;
import eu.consenthub.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/** The header {@code Idempotency-Key}: 1 to 200 visible ASCII characters. */
final class IdempotencyHeader {

    static final String NAME = "Idempotency-Key";

    private static final int LONGEST = 200;

    private IdempotencyHeader() {}

    /** @throws Problem 400 when it is there and is no key */
    static @Nullable String checked(@Nullable String value) {
        if (value == null) {
            return null;
        }
        if (value.length() > LONGEST) {
            throw Problem.invalid(FieldError.of(FieldCode.TOO_LONG, NAME));
        }
        if (value.isBlank() || !value.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw Problem.invalid(FieldError.of(FieldCode.INVALID_FORMAT, NAME));
        }
        return value;
    }

    /** The key of one element of an array. */
    static @Nullable String ofElement(@Nullable String key, int index) {
        return key == null ? null : key + "#" + index;
    }
}
