package eu.consenthub.platform.web;

import java.time.temporal.Temporal;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;

/** Which problem a failure is, as far as it is the caller's; what nobody expected is 500 and says no more than that. */
final class ProblemMapping {

    private static final int DEEPEST = 10;

    private ProblemMapping() {}

    static Problem of(Throwable failure) {
        return switch (failure) {
            case Problem problem -> problem;
            case WebExchangeBindException invalid -> ConstraintProblems.of(invalid);
            case HandlerMethodValidationException invalid when !invalid.isForReturnValue() -> ConstraintProblems.of(invalid);
            case MissingRequestValueException missing -> Problem.invalid(FieldError.of(FieldCode.REQUIRED, missing.getName()));
            case ServerWebInputException unreadable -> unreadable(unreadable);
            case DataBufferLimitException ignored -> status(HttpStatus.CONTENT_TOO_LARGE);
            case ResponseStatusException other -> status(HttpStatus.valueOf(other.getStatusCode().value()));
            default -> status(HttpStatus.INTERNAL_SERVER_ERROR);
        };
    }

    private static Problem unreadable(ServerWebInputException failure) {
        if (cause(failure, DataBufferLimitException.class).isPresent()) {
            return status(HttpStatus.CONTENT_TOO_LARGE);
        }
        Optional<JacksonException> json = cause(failure, JacksonException.class);
        if (json.isPresent()) {
            return JsonProblems.of(json.get());
        }
        MethodParameter parameter = failure.getMethodParameter();
        if (parameter != null && parameter.hasParameterAnnotation(RequestBody.class)) {
            return Problem.invalid(FieldError.of(FieldCode.REQUIRED, ""));
        }
        String name = parameter == null || parameter.getParameterName() == null ? "" : parameter.getParameterName();
        return Problem.invalid(cause(failure, TypeMismatchException.class)
                .map(mismatch -> JsonProblems.misread(name, wanted(mismatch, parameter)))
                .orElse(FieldError.of(FieldCode.INVALID_VALUE, name)));
    }

    private static Class<?> wanted(TypeMismatchException mismatch, @Nullable MethodParameter parameter) {
        Class<?> required = mismatch.getRequiredType();
        if (required != null && (required.isEnum() || required == UUID.class || Temporal.class.isAssignableFrom(required))) {
            return required;
        }
        return parameter == null ? Object.class : parameter.nestedIfOptional().getNestedParameterType();
    }

    /** The plain problem of an HTTP status. */
    static Problem status(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> Problem.of(status, "UNAUTHENTICATED", "Not signed in", "Valid credentials are needed.");
            case FORBIDDEN -> Problem.of(status, "FORBIDDEN", "Not allowed", "Your role does not allow this.");
            case NOT_FOUND -> Problem.notFound();
            case METHOD_NOT_ALLOWED -> Problem.of(status, "METHOD_NOT_ALLOWED", "Method not allowed", "See the header Allow.");
            case NOT_ACCEPTABLE -> Problem.of(status, "NOT_ACCEPTABLE", "Not acceptable", "No such representation can be given.");
            case UNSUPPORTED_MEDIA_TYPE -> Problem.of(
                    status, "UNSUPPORTED_MEDIA_TYPE", "Unsupported media type", "The body's media type is not taken here.");
            case CONTENT_TOO_LARGE -> Problem.of(status, "TOO_LARGE", "The body is too large", "The body is larger than accepted here.");
            case INTERNAL_SERVER_ERROR ->
                Problem.of(status, "INTERNAL_ERROR", "Something went wrong", "The failure is logged; nothing more is told here.");
            default -> Problem.of(status, status.name(), status.getReasonPhrase(), status.getReasonPhrase() + ".");
        };
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
