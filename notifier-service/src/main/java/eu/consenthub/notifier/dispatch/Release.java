package eu.consenthub.notifier.dispatch;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the vault answered: identities of those who may be written to at that instant, and why not the others. */
record Release(List<Released> released, List<Withheld> withheld) {

    /** An answer that lacks either is none. */
    Release {
        released = List.copyOf(released);
        withheld = List.copyOf(withheld);
    }

    record Withheld(UUID contactId, String code) {

        Withheld {
            Objects.requireNonNull(contactId);
            Objects.requireNonNull(code);
        }
    }

    /** One identity, for as long as its batch lives in memory. */
    record Released(
            UUID contactId,
            String email,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable UUID eventId,
            @Nullable String basis,
            @Nullable Wording wording) {

        Released {
            Objects.requireNonNull(contactId);
            Objects.requireNonNull(email);
        }

        @Override
        public String toString() {
            return "Released[" + contactId + "]";
        }
    }

    record Wording(String id, int version, String language, String sha256) {}
}
