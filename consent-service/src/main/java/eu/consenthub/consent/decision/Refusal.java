package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.WordingKey;
import java.time.LocalDate;

/** Why a command is not recorded: a value, turned into a problem only at the door. */
public sealed interface Refusal {

    /** Stable code, UPPER_SNAKE. */
    String code();

    /** Name of the input field that is at fault, as the API calls it; empty when none is. */
    String field();

    /** One sentence for people. */
    String message();

    record UnknownContact() implements Refusal {
        @Override
        public String code() {
            return "UNKNOWN_CONTACT";
        }

        @Override
        public String field() {
            return "contactId";
        }

        @Override
        public String message() {
            return "No such contact is known";
        }
    }

    record AlreadyErased() implements Refusal {
        @Override
        public String code() {
            return "ERASED";
        }

        @Override
        public String field() {
            return "contactId";
        }

        @Override
        public String message() {
            return "This contact was erased; nothing more is recorded about it";
        }
    }

    record UnknownPurpose(PurposeKey purpose) implements Refusal {
        @Override
        public String code() {
            return "UNKNOWN_PURPOSE";
        }

        @Override
        public String field() {
            return "purpose";
        }

        @Override
        public String message() {
            return "The purpose " + purpose + " is not in the catalogue";
        }
    }

    record WordingRequired() implements Refusal {
        @Override
        public String code() {
            return "WORDING_REQUIRED";
        }

        @Override
        public String field() {
            return "wording";
        }

        @Override
        public String message() {
            return "A consent needs the wording that was shown";
        }
    }

    record UnknownWording(WordingKey wording) implements Refusal {
        @Override
        public String code() {
            return "UNKNOWN_WORDING";
        }

        @Override
        public String field() {
            return "wording";
        }

        @Override
        public String message() {
            return "No wording " + wording.id() + " of version " + wording.version() + " is known in this language";
        }
    }

    /** The text that was shown asks for something else than the person is said to have agreed to (CONS-3). */
    record WordingMismatch(String id, int version) implements Refusal {
        @Override
        public String code() {
            return "WORDING_MISMATCH";
        }

        @Override
        public String field() {
            return "wording";
        }

        @Override
        public String message() {
            return "Version " + version + " of the wording " + id + " does not ask for this purpose by this channel";
        }
    }

    /** The basis cannot be had by this act or on this channel. */
    record BasisNotAvailable(LegalBasis basis) implements Refusal {
        @Override
        public String code() {
            return "INVALID_BASIS";
        }

        @Override
        public String field() {
            return "basis";
        }

        @Override
        public String message() {
            return switch (basis) {
                case LEGITIMATE_INTEREST -> "Legitimate interest is not given by the person: record the act INFORM";
                case SOFT_OPT_IN -> "A soft opt-in exists for e-mail only";
                case CONSENT -> "Consent is not available here";
            };
        }
    }

    record DateInFuture(String field) implements Refusal {
        @Override
        public String code() {
            return "FUTURE_DATE";
        }

        @Override
        public String message() {
            return "What has not happened yet cannot be recorded";
        }
    }

    record DateInPast(String field) implements Refusal {
        @Override
        public String code() {
            return "PAST_DATE";
        }

        @Override
        public String message() {
            return "This day is over already";
        }
    }

    /** The person has said stop; only the person's own later act re-opens it (PERM-11, PERM-12). */
    record Stopped(Status status) implements Refusal {
        @Override
        public String code() {
            return status.name();
        }

        @Override
        public String field() {
            return "act";
        }

        @Override
        public String message() {
            return "The person has said stop; only a later act of the person can undo it";
        }
    }

    /** What a file says is no proof that would found a permission (CONS-6). */
    record InsufficientProof() implements Refusal {
        @Override
        public String code() {
            return "INSUFFICIENT_PROOF";
        }

        @Override
        public String field() {
            return "act";
        }

        @Override
        public String message() {
            return "A private person needs a proven consent; having been informed is not enough";
        }
    }

    /** A consent was asked for or held here: no other ground takes its place (PERM-11). */
    record BasisIsFixed(String code, String field, String message) implements Refusal {

        public BasisIsFixed() {
            this("BASIS_IS_FIXED", "basis", "Consent is the basis here; where it is missing or has ended no other basis takes its place");
        }
    }

    /** One of the conditions of the soft opt-in fails (CPCE L34-5). */
    record SoftOptInNotMet(String field, String message) implements Refusal {
        @Override
        public String code() {
            return "SOFT_OPT_IN_NOT_MET";
        }
    }

    record NothingToConfirm(String code, String field, String message) implements Refusal {

        public NothingToConfirm() {
            this("NOTHING_TO_CONFIRM", "act", "What was to be confirmed was not asked for by the person, or its time is over");
        }
    }

    /** Who said no, or did not answer, is left in peace for a while (CONS-9). */
    record AskedTooSoon(String code, String field, String message) implements Refusal {

        public AskedTooSoon(LocalDate earliest) {
            this("ASKED_TOO_SOON", "occurredAt", "The person was asked and must not be asked again before " + earliest);
        }
    }

    record UnderRestriction(String code, String field, String message) implements Refusal {

        public UnderRestriction() {
            this("RESTRICTED", "contactId", "Processing is restricted (Art. 18): nothing is erased until the restriction is lifted");
        }
    }

    record BlockedCategory() implements Refusal {
        @Override
        public String code() {
            return "BLOCKED_CATEGORY";
        }

        @Override
        public String field() {
            return "relationships";
        }

        @Override
        public String message() {
            return "Data of this category of persons must not be used for communications";
        }
    }

    record IdempotencyConflict() implements Refusal {
        @Override
        public String code() {
            return "IDEMPOTENCY_CONFLICT";
        }

        @Override
        public String field() {
            return "Idempotency-Key";
        }

        @Override
        public String message() {
            return "This idempotency key was used for another request";
        }
    }
}
