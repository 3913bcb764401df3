package eu.consenthub.platform.web;

import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says which field of a JSON body could not be read, and why, without the value. */
final class JsonProblems {

    private static final int LONGEST_NAME = 64;

    private JsonProblems() {}

    static Problem of(JacksonException failure) {
        if (failure instanceof DatabindException binding) {
            return Problem.invalid(field(binding));
        }
        if (failure instanceof InputCoercionException) {
            return Problem.invalid(FieldError.of(FieldCode.OUT_OF_RANGE, path(failure.getPath())));
        }
        return Problem.of(
                HttpStatus.BAD_REQUEST, "MALFORMED_JSON", "The body is not JSON", "The body could not be read as JSON.");
    }

    private static FieldError field(DatabindException failure) {
        String path = path(failure.getPath());
        return switch (failure) {
            case PropertyBindingException ignored -> FieldError.of(FieldCode.UNKNOWN_FIELD, path);
            case InvalidTypeIdException ignored -> FieldError.of(FieldCode.UNKNOWN_VALUE, path);
            case InvalidNullException ignored -> FieldError.of(FieldCode.REQUIRED, path);
            case InvalidFormatException format when format.getValue() instanceof Number -> FieldError.of(FieldCode.WRONG_TYPE, path);
            case InvalidFormatException format -> misread(path, format.getTargetType());
            case MismatchedInputException mismatch -> mistyped(path, mismatch);
            case ValueInstantiationException ignored -> FieldError.of(FieldCode.INVALID_VALUE, path);
            default -> FieldError.of(FieldCode.INVALID_VALUE, path);
        };
    }

    private static FieldError mistyped(String path, MismatchedInputException mismatch) {
        boolean absent = mismatch.getOriginalMessage() != null && mismatch.getOriginalMessage().startsWith("Cannot map `null`");
        return FieldError.of(absent ? FieldCode.REQUIRED : FieldCode.WRONG_TYPE, path);
    }

    /** Text was found, as wanted, but it does not read as a value of the type. */
    static FieldError misread(String path, Class<?> wanted) {
        if (Temporal.class.isAssignableFrom(wanted)) {
            return FieldError.of(FieldCode.INVALID_DATE, path);
        }
        if (wanted.isEnum()) {
            return new FieldError(path, FieldCode.UNKNOWN_VALUE.name(), "Allowed: " + constants(wanted) + ".");
        }
        if (wanted == String.class) {
            return FieldError.of(FieldCode.INVALID_TEXT, path);
        }
        return FieldError.of(FieldCode.WRONG_TYPE, path);
    }

    private static String constants(Class<?> wanted) {
        return Arrays.stream(wanted.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.joining(", "));
    }

    private static String path(List<JacksonException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference reference : references) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(shortened(reference.getPropertyName()));
            }
        }
        return path.toString();
    }

    /** A field name comes from outside as well: it may be a person's address used as a key. */
    private static String shortened(String name) {
        boolean plain = name.length() <= LONGEST_NAME
                && name.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "_-.{}[]$".indexOf(c) >= 0));
        return plain ? name : "?";
    }
}
