package eu.consenthub.notifier.dispatch;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the vault answered: identities of those who may be written to at that instant, and why not the others. */
record Release(List<Released> released, List<Withheld> withheld) {

    record Withheld(UUID contactId, String code) {}

    /** One identity, for as long as its batch lives in memory. */
    record Released(
            UUID contactId,
            String email,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable UUID eventId,
            @Nullable String basis,
            @Nullable Wording wording) {

        @Override
        public String toString() {
            return "Released[" + contactId + "]";
        }
    }

    record Wording(String id, int version, String language, String sha256) {}
}
