package eu.consenthub.consent.history;

/** The names of ledger events by which a history can be filtered; a word that is none of them is a mistake worth telling. */
enum EventType {
    ContactRegistered, ContactAttributesChanged, ContactRectified, ConsentRequested, ConsentGiven, ContactInformed, ConsentRefused, ConsentWithdrawn, ProcessingObjected, CommunicationPaused, CommunicationResumed, ConsentExpired, ConsentInvalidated, ContactPointUndeliverable, ProcessingRestricted, RestrictionLifted, ContactErased
}
