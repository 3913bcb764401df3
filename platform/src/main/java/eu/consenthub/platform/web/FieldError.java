package eu.consenthub.platform.web;

/**
 * One thing that is wrong with the input.
 *
 * @param field   path of the field as the caller wrote it, e.g. {@code contact.email} or {@code [3].purpose}; empty for the body as a whole
 * @param code    stable, UPPER_SNAKE
 * @param message one English sentence that never repeats the value
 */
public record FieldError(String field, String code, String message) {

    public static FieldError of(FieldCode code, String field) {
        return new FieldError(field, code.name(), code.sentence());
    }
}
