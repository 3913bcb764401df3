package eu.consenthub.platform.web;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/**
 * A refusal as the caller reads it (RFC 9457). Rooms refuse by values; only a controller turns one into a problem. Neither
 * title nor detail nor an error may repeat what a person entered.
 */
public final class Problem extends RuntimeException {

    private static final String TYPES = "https://consenthub.eu/problems/";

    private final HttpStatus status;
    private final String code;
    private final String title;
    private final String detail;
    private final transient List<FieldError> errors;

    public Problem(HttpStatus status, String code, String title, String detail, List<FieldError> errors) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.title = title;
        this.detail = detail;
        this.errors = List.copyOf(errors);
    }

    public static Problem of(HttpStatus status, String code, String title, String detail) {
        return new Problem(status, code, title, detail, List.of());
    }

    /** 400 {@code INVALID_INPUT} with what is wrong, field by field. */
    public static Problem invalid(List<FieldError> errors) {
        return new Problem(HttpStatus.BAD_REQUEST, "INVALID_INPUT", "The input is not valid", "See errors for each field.", errors);
    }

    public static Problem invalid(FieldError... errors) {
        return invalid(List.of(errors));
    }

    /** 404, the same for what does not exist and for what lies outside the caller's reach. */
    public static Problem notFound() {
        return of(HttpStatus.NOT_FOUND, "NOT_FOUND", "Not found", "Nothing is known at this address.");
    }

    public static Problem conflict(String code, String title, String detail) {
        return of(HttpStatus.CONFLICT, code, title, detail);
    }

    /** 422: well-formed, but against a rule. */
    public static Problem refused(String code, String title, String detail) {
        return of(HttpStatus.UNPROCESSABLE_CONTENT, code, title, detail);
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public String detail() {
        return detail;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** The stable type: {@code https://consenthub.eu/problems/} and the code in lower case with hyphens. */
    public String type() {
        return TYPES + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
