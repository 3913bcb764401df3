package eu.consenthub.consent.policy;

/** Who acted, as a role and never as a person: the contact, staff on the contact's word, another system, a file, the mail provider, a rule. */
public enum ActorRole {
    CONTACT, STAFF, INTEGRATION, IMPORT, PROVIDER, SYSTEM
}
