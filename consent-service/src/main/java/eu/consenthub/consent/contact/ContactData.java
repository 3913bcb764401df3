package eu.consenthub.consent.contact;

import org.jspecify.annotations.Nullable;

/** What the vault keeps about a contact; only the address is required. Source: where the data come from (Art. 14(2)(f)). */
public record ContactData(EmailAddress email, @Nullable String firstName, @Nullable String lastName, @Nullable String function,
        @Nullable String organisation, @Nullable String phone, @Nullable String postalAddress, @Nullable String source) {

    /** Only an address. */
    public static ContactData of(EmailAddress email) {
        return new ContactData(email, null, null, null, null, null, null, null);
    }

    /** A person's name is attached; a role address with a name is no role address any more (ADDR-6). */
    public boolean isNamed() {
        return isText(firstName) || isText(lastName);
    }

    private static boolean isText(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    /** Identities do not go into logs. */
    @Override
    public String toString() {
        return "ContactData[…]";
    }
}
