package eu.consenthub.consent.listing;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A list that was issued.
 *
 * @param issuedBy user name of the member of staff
 * @param contacts how many were disclosed
 * @param validUntil last day (Europe/Paris) of use
 */
record IssuedList(UUID listId, Instant issuedAt, String issuedBy, PurposeKey purpose, Channel channel, String reason, ListFilters filters,
        long contacts, LocalDate validUntil) {

    /** Tells what it is, for what, and when it must go, to whoever finds it in a folder. */
    String fileName() {
        return purpose + "-" + (channel == Channel.PHONE ? "phone" : "post") + "-valid-until-" + validUntil + ".csv";
    }
}
