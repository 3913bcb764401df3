package eu.consenthub.consent.policy;

/** What somebody did about one purpose and channel, in the words of the API and of import files. */
public enum Act {
    GIVE, REFUSE, WITHDRAW, OBJECT, INFORM, PAUSE, RESUME
}
