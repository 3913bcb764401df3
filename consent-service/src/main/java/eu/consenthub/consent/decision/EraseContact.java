package eu.consenthub.consent.decision;

/** Note that the identity goes from the vault in the same transaction; rule: the rule that asks for it, e.g. CLOCK-2. */
public record EraseContact(String rule) implements Command {}
