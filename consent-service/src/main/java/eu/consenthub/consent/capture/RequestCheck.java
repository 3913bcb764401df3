package eu.consenthub.consent.capture;

import eu.consenthub.consent.contact.EmailAddress;
import eu.consenthub.consent.decision.Refusal;
import eu.consenthub.consent.policy.Act;
import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.platform.web.FieldCode;
import eu.consenthub.platform.web.FieldError;
import eu.consenthub.platform.web.InputProblems;
import eu.consenthub.platform.web.Problem;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Says what is wrong with a request before anything is decided; every fault at once. */
@Component
final class RequestCheck {

    private final Validator validator;

    RequestCheck(Validator validator) {
        this.validator = validator;
    }

    /** @throws Problem 400 with each fault, 422 for a purpose that cannot exist */
    void contact(ContactRequest request) {
        List<FieldError> errors = new ArrayList<>(InputProblems.of(validator.validate(request)));
        email(request.email(), "email", errors);
        refuse(errors);
    }

    void rectification(RectifyRequest request) {
        List<FieldError> errors = new ArrayList<>(InputProblems.of(validator.validate(request)));
        if (request.email() != null) {
            email(request.email(), "email", errors);
        }
        refuse(errors);
    }

    /** Exactly one of the two ways to look contacts up. */
    void lookUp(@Nullable String email, @Nullable String beginning) {
        if ((email == null) == (beginning == null)) {
            throw Problem.invalid(email == null
                    ? new FieldError("email", FieldCode.REQUIRED.name(), "Give email or q.")
                    : new FieldError("q", FieldCode.INVALID_VALUE.name(), "Give email or q, not both."));
        }
    }

    /** An act of a contact that the path names. */
    void actOfKnown(ConsentRequest request) {
        List<FieldError> errors = act(request);
        if (request.contact() != null) {
            errors.add(FieldError.of(FieldCode.UNKNOWN_FIELD, "contact"));
        }
        refuse(errors);
        refuseImpossible(request);
    }

    /** An act of a contact that the body names. */
    void actByEmail(ConsentRequest request) {
        List<FieldError> errors = act(request);
        if (request.contact() == null) {
            errors.add(FieldError.of(FieldCode.REQUIRED, "contact"));
        } else {
            email(request.contact().email(), "contact.email", errors);
        }
        refuse(errors);
        refuseImpossible(request);
    }

    private List<FieldError> act(ConsentRequest request) {
        List<FieldError> errors = new ArrayList<>(InputProblems.of(validator.validate(request)));
        if (request.act() != Act.OBJECT) {
            require(request.purpose(), "purpose", errors);
            require(request.channel(), "channel", errors);
        }
        if (request.act() == Act.PAUSE) {
            require(request.until(), "until", errors);
        }
        return errors;
    }

    private static void email(@Nullable String email, String field, List<FieldError> errors) {
        boolean reported = errors.stream().anyMatch(error -> error.field().equals(field));
        if (!reported && (email == null || EmailAddress.parse(email).isEmpty())) {
            errors.add(FieldError.of(FieldCode.INVALID_EMAIL, field));
        }
    }

    private static void require(@Nullable Object value, String field, List<FieldError> errors) {
        if (value == null) {
            errors.add(FieldError.of(FieldCode.REQUIRED, field));
        }
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    /** What no catalogue can hold is as unknown as what this one does not hold. */
    private static void refuseImpossible(ConsentRequest request) {
        if (request.purpose() != null && !PurposeKey.isValid(request.purpose())) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "UNKNOWN_PURPOSE", "No such purpose",
                    "The purpose is not in the catalogue.",
                    List.of(new FieldError("purpose", "UNKNOWN_PURPOSE", "The purpose is not in the catalogue.")));
        }
        if (request.act() == Act.INFORM && request.basis() != null && request.basis() != LegalBasis.LEGITIMATE_INTEREST) {
            throw Refusals.problem(new Refusal.BasisNotAvailable(request.basis()));
        }
    }
}
