package eu.consenthub.platform.web;

import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.Errors;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Turns violated Bean Validation constraints into field errors with the hub's codes. */
final class ConstraintProblems {

    private static final Map<String, FieldCode> CODES = Map.ofEntries(
            Map.entry("NotNull", FieldCode.REQUIRED),
            Map.entry("NotBlank", FieldCode.REQUIRED),
            Map.entry("NotEmpty", FieldCode.REQUIRED),
            Map.entry("Email", FieldCode.INVALID_EMAIL),
            Map.entry("Pattern", FieldCode.INVALID_FORMAT),
            Map.entry("Min", FieldCode.OUT_OF_RANGE),
            Map.entry("Max", FieldCode.OUT_OF_RANGE),
            Map.entry("DecimalMin", FieldCode.OUT_OF_RANGE),
            Map.entry("DecimalMax", FieldCode.OUT_OF_RANGE),
            Map.entry("Positive", FieldCode.OUT_OF_RANGE),
            Map.entry("PositiveOrZero", FieldCode.OUT_OF_RANGE),
            Map.entry("Range", FieldCode.OUT_OF_RANGE),
            Map.entry("Past", FieldCode.FUTURE_DATE),
            Map.entry("PastOrPresent", FieldCode.FUTURE_DATE),
            Map.entry("Future", FieldCode.PAST_DATE),
            Map.entry("FutureOrPresent", FieldCode.PAST_DATE),
            Map.entry("typeMismatch", FieldCode.WRONG_TYPE));

    private static final int MOST = 100;

    private ConstraintProblems() {}

    static Problem of(WebExchangeBindException failure) {
        return Problem.invalid(of("", failure.getBindingResult()));
    }

    static Problem of(HandlerMethodValidationException failure) {
        List<FieldError> errors = new ArrayList<>();
        for (ParameterValidationResult result : failure.getParameterValidationResults()) {
            String index = result.getContainerIndex() == null ? "" : "[" + result.getContainerIndex() + "]";
            if (result instanceof ParameterErrors bean) {
                errors.addAll(of(index, bean));
            } else {
                result.getResolvableErrors().forEach(error -> errors.add(parameter(result, index, error)));
            }
        }
        return Problem.invalid(errors.stream().limit(MOST).toList());
    }

    private static List<FieldError> of(String index, Errors result) {
        return result.getAllErrors().stream()
                .limit(MOST)
                .map(error -> field(index, error))
                .toList();
    }

    private static FieldError field(String index, ObjectError error) {
        String name = error instanceof org.springframework.validation.FieldError field ? field.getField() : "";
        String path = index.isEmpty() || name.isEmpty() ? index + name : index + "." + name;
        ConstraintViolation<?> violation = error.contains(ConstraintViolation.class) ? error.unwrap(ConstraintViolation.class) : null;
        return error(path, error.getCode(), violation);
    }

    private static FieldError parameter(ParameterValidationResult result, String index, MessageSourceResolvable error) {
        String name = result.getMethodParameter().getParameterName();
        String[] codes = error.getCodes();
        String constraint = codes == null || codes.length == 0 ? null : codes[codes.length - 1];
        return error((name == null || !index.isEmpty() ? "" : name) + index, constraint, result.unwrap(error, ConstraintViolation.class));
    }

    static FieldError error(String path, @Nullable String constraint, @Nullable ConstraintViolation<?> violation) {
        if (violation != null && "Size".equals(constraint)) {
            return size(path, violation);
        }
        FieldCode code = constraint == null ? FieldCode.INVALID_VALUE : CODES.getOrDefault(constraint, FieldCode.INVALID_VALUE);
        return FieldError.of(code, path);
    }

    private static FieldError size(String path, ConstraintViolation<?> violation) {
        int max = (int) Objects.requireNonNull(violation.getConstraintDescriptor().getAttributes().get("max"));
        Object value = violation.getInvalidValue();
        boolean several = value instanceof Collection<?> || value instanceof Map<?, ?> || (value != null && value.getClass().isArray());
        int size = switch (value) {
            case CharSequence text -> text.length();
            case Collection<?> items -> items.size();
            case Map<?, ?> entries -> entries.size();
            case null, default -> Integer.MAX_VALUE;
        };
        if (size > max) {
            return several
                    ? new FieldError(path, FieldCode.TOO_MANY.name(), "At most " + max + " values.")
                    : new FieldError(path, FieldCode.TOO_LONG.name(), "At most " + max + " characters.");
        }
        return FieldError.of(several ? FieldCode.TOO_FEW : FieldCode.TOO_SHORT, path);
    }
}
