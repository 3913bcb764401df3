package eu.consenthub.localstack.sandbox.outcome;

/** What can be made to go wrong. */
public enum FaultKind {

    /** The call is accepted and never answered (or after delayMillis). */
    HANG_AFTER_ACCEPT,
    /** The call is accepted and answered 500: the case that matters. */
    ERROR_AFTER_ACCEPT,
    /** The call is accepted and the connection closed without an answer. */
    CLOSE_AFTER_ACCEPT,
    /** The connection is closed, nothing is accepted. */
    CLOSE,
    /** Answered 500, nothing is accepted. */
    ERROR,
    /** Accepted and answered after delayMillis. */
    SLOW,
    /** Refused with 429; the time to wait, delayMillis, is in the text and in X-RateLimit-Reset. */
    RATE_LIMIT_429,
    /** Refused with 420; the instant to wait for is in the text. */
    RATE_LIMIT_420,
    /** A webhook is never sent. */
    LOST_WEBHOOK,
    /** A webhook is sent delayMillis late, after those that follow it. */
    LATE_WEBHOOK,
    /** A webhook is sent twice, with the same signature. */
    DUPLICATE_WEBHOOK,
    /** Events of a call, and their webhooks, appear delayMillis late. */
    LATE_EVENTS
}
