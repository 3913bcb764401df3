package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.LegalBasis;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.WordingKey;

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
