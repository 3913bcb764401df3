package eu.consenthub.consent.policy;

import java.time.Period;

/**
 * How long what may be kept and used.
 *
 * @param communications from the last sign of life to the last day of use (S14)
 * @param consumerCalls from a private person's consent to calls to its anniversary (CONS-7)
 * @param askAgain from a refusal, or a request nobody answered, to the next request for the same (CONS-9)
 */
public record Periods(Period communications, Period consumerCalls, Period askAgain) {

    /** The periods of the company's policy and of the law. */
    public static Periods shipped() {
        return new Periods(Period.ofYears(3), Period.ofYears(1), Period.ofMonths(6));
    }
}
