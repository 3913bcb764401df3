package eu.consenthub.consent.contact;

import org.jspecify.annotations.Nullable;

/** As much of an identity as a message needs. */
public record Addressee(ContactId id, String email, @Nullable String firstName, @Nullable String lastName) {

    @Override
    public String toString() {
        return "Addressee[" + id + "]";
    }
}
