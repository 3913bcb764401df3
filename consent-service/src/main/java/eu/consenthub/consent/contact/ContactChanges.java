package eu.consenthub.consent.contact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A correction (Art. 16): null leaves a field as it is, an empty text clears it. */
public record ContactChanges(@Nullable EmailAddress email, @Nullable String firstName, @Nullable String lastName, @Nullable String function,
        @Nullable String organisation, @Nullable String phone, @Nullable String postalAddress) {

    /** What the vault holds after this correction. */
    public ContactData appliedTo(ContactData before) {
        return new ContactData(email == null ? before.email() : email, pick(firstName, before.firstName()),
                pick(lastName, before.lastName()),
                pick(function, before.function()), pick(organisation, before.organisation()), pick(phone, before.phone()),
                pick(postalAddress, before.postalAddress()), before.source());
    }

    /** Names of the fields that differ afterwards. */
    public static List<String> difference(ContactData before, ContactData after) {
        List<String> fields = new ArrayList<>();
        add(fields, "email", before.email(), after.email());
        add(fields, "firstName", before.firstName(), after.firstName());
        add(fields, "lastName", before.lastName(), after.lastName());
        add(fields, "function", before.function(), after.function());
        add(fields, "organisation", before.organisation(), after.organisation());
        add(fields, "phone", before.phone(), after.phone());
        add(fields, "postalAddress", before.postalAddress(), after.postalAddress());
        return fields;
    }

    @Override
    public String toString() {
        return "ContactChanges[…]";
    }

    private static @Nullable String pick(@Nullable String changed, @Nullable String before) {
        if (changed == null) {
            return before;
        }
        return changed.isBlank() ? null : changed;
    }

    private static void add(List<String> fields, String name, @Nullable Object before, @Nullable Object after) {
        if (before == null ? after != null : !before.equals(after)) {
            fields.add(name);
        }
    }
}
