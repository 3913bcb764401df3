package eu.consenthub.notifier.contract;

/** A way to a contact; a channel newer than this service is no channel here. Public as part of {@link Fact}. */
public enum Channel {
    EMAIL, PHONE, POST
}
