package eu.consenthub.consent.policy;

/** Which regime applies: a private person, a named person at a work address, a role address of a legal person. */
public enum AudienceKind {
    CONSUMER, PRO_NAMED, GENERIC
}
