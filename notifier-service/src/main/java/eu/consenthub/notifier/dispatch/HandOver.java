package eu.consenthub.notifier.dispatch;

import java.time.Instant;

/** What is known after one attempt to hand a batch over. Reasons are for people and hold no address. */
public sealed interface HandOver {

    /** The provider has the whole batch. */
    record Accepted(String providerId) implements HandOver {}

    /** The provider has nothing of it and says why; the same attempt again would be refused again. */
    record Refused(Refusal refusal, String reason) implements HandOver {}

    /** The provider has nothing of it and asks to come back later. */
    record RateLimited(Instant until) implements HandOver {}

    /** No connection came about, so the provider has nothing of it. */
    record NotReached(String reason) implements HandOver {}

    /** The provider may have it or not; only its records tell. */
    record Unknown(String reason) implements HandOver {}

    /** Why a batch is refused. */
    enum Refusal {
        /** One of the addresses is not one; which, is not said. */
        BAD_ADDRESS,
        /** Too many bytes. */
        TOO_LARGE,
        /** Something else about the request. */
        BAD_REQUEST,
        /** The key is wrong. */
        UNAUTHORIZED,
        /** The account may not send, for want of payment or otherwise. */
        PAYMENT,
        /** This sender may not do this. */
        FORBIDDEN,
        /** The domain or the address of the service is wrong. */
        NOT_FOUND
    }
}
