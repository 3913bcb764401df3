package eu.consenthub.schemas;

/** Names of the topics; the version is part of the name, so that an incompatible successor can live beside its predecessor. */
public final class Topics {

    /** Ledger facts, one {@code ConsentEvent} each, keyed by contact id, kept for ever. */
    public static final String CONSENT_EVENTS = "consent.events.v1";

    /** What became of messages and what contacts did, one {@code ContactActivity} each, keyed by contact id. */
    public static final String CONTACT_ACTIVITY = "contact.activity.v1";

    /** One {@code Watermark} per partition of {@link #CONSENT_EVENTS} and second, keyed by partition number. */
    public static final String CONSENT_WATERMARKS = "consent.watermarks.v1";

    /** Mails that answer somebody's own request, one {@code ServiceMailRequested} each, keyed by mail id. */
    public static final String SERVICE_MAILS = "service.mails.v1";

    /** Suffix of the topic that takes what a consumer of the named topic could not understand. */
    public static final String DEAD_LETTER_SUFFIX = ".dead-letter";

    private Topics() {}
}
