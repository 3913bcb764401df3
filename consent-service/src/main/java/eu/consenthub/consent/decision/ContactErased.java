package eu.consenthub.consent.decision;

/** The identity is gone from the vault; rule: the rule that asked for it. */
public record ContactErased(String rule) implements Event {}
