package eu.consenthub.consent.policy;

/** All of the policy that a decision needs to know. */
public record Policy(Purposes purposes, Wordings wordings, Rules rules, RoleAddresses roleAddresses) {

    /** With the role addresses as shipped. */
    public Policy(Purposes purposes, Wordings wordings, Rules rules) {
        this(purposes, wordings, rules, RoleAddresses.shipped());
    }
}
