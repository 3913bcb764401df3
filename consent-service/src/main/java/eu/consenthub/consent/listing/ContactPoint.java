package eu.consenthub.consent.listing;

import eu.consenthub.consent.contact.ContactData;
import eu.consenthub.consent.policy.Channel;
import org.jspecify.annotations.Nullable;

/** By what a contact is called or written to. */
final class ContactPoint {

    private ContactPoint() {}

    /** The number for calls, the postal address for letters; null when there is none. */
    static @Nullable String of(ContactData data, Channel channel) {
        String point = channel == Channel.PHONE ? data.phone() : data.postalAddress();
        return point == null || point.isBlank() ? null : point;
    }
}
