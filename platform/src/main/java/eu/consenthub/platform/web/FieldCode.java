package eu.consenthub.platform.web;

/** The codes that any input may meet, whatever the room; rooms add their own as plain text. */
public enum FieldCode {
    REQUIRED("A value is required."), UNKNOWN_FIELD("This field is not known here."), UNKNOWN_VALUE(
            "This value is not one of those allowed."), WRONG_TYPE("The value is of the wrong type."), INVALID_DATE(
                    "A date is written 2024-02-29, an instant 2024-02-29T12:00:00Z, and must exist."), INVALID_EMAIL(
                            "This is not an e-mail address."), INVALID_FORMAT("The value is not in the wanted form."), INVALID_TEXT(
                                    "The text holds a character that cannot be stored."), INVALID_CURSOR(
                                            "This cursor was not given out here."), INVALID_VALUE("The value is not accepted."), TOO_LONG(
                                                    "The value is too long."), TOO_SHORT("The value is too short."), TOO_MANY(
                                                            "There are too many values."), TOO_FEW(
                                                                    "There are too few values."), OUT_OF_RANGE(
                                                                            "The number is out of range."), FUTURE_DATE(
                                                                                    "The date lies in the future."), PAST_DATE(
                                                                                            "The date lies in the past.");

    private final String sentence;

    FieldCode(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
