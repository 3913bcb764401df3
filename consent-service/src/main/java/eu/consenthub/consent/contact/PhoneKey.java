package eu.consenthub.consent.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The normal form of a telephone number: E.164; a number without a country is French (ADDR-4). */
final class PhoneKey {

    private static final String DEFAULT_REGION = "FR";

    private PhoneKey() {}

    /** Empty when the text is no possible number. */
    static Optional<String> of(@Nullable String asGiven) {
        if (asGiven == null || asGiven.isBlank()) {
            return Optional.empty();
        }
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(asGiven, DEFAULT_REGION);
            return numbers.isPossibleNumber(number) ? Optional.of(numbers.format(number, PhoneNumberFormat.E164)) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
