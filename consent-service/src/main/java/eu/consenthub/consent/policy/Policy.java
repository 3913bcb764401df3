package eu.consenthub.consent.policy;

/** All of the policy that a decision needs to know. */
public record Policy(Purposes purposes, Wordings wordings, Periods periods) {}
