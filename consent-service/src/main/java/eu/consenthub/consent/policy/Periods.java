package eu.consenthub.consent.policy;

import java.time.Period;

/** How long what may be kept and used: communications counts from the last sign of life (S14), consumerCalls from the consent (CONS-7). */
public record Periods(Period communications, Period consumerCalls) {

    /** The periods of the company's policy and of the law. */
    public static Periods shipped() {
        return new Periods(Period.ofYears(3), Period.ofYears(1));
    }
}
