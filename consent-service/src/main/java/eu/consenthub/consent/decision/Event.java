package eu.consenthub.consent.decision;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import org.jspecify.annotations.Nullable;

/** Something that happened to one contact, as the ledger keeps it: no name, no address, nothing that identifies. */
public sealed interface Event
        permits ContactRegistered, ContactAttributesChanged, ContactRectified, ConsentRequested, ConsentGiven, ContactInformed,
        ConsentRefused, ConsentWithdrawn, ConsentExpired, ConsentInvalidated, ProcessingObjected, CommunicationPaused, CommunicationResumed,
        ContactPointUndeliverable, ProcessingRestricted, RestrictionLifted,
        ContactErased {

    /** The name of the event in the ledger, in the API and in the Avro schema. */
    default String type() {
        return getClass().getSimpleName();
    }

    /** The purpose it is about; null when it is about all of them or about none. */
    default @Nullable PurposeKey purpose() {
        return null;
    }

    /** The channel it is about; null when it is about all of them or about none. */
    default @Nullable Channel channel() {
        return null;
    }
}
