package eu.consenthub.consent.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The pseudonym of a contact: a random UUID that only the vault links to a person. */
public record ContactId(@JsonValue UUID value) {

    @JsonCreator
    public ContactId {
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
