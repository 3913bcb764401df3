package eu.consenthub.consent.policy;

/** A way to a contact: an e-mail, a live telephone call, a letter. */
public enum Channel {
    EMAIL, PHONE, POST
}
