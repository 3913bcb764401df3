package eu.consenthub.consent.policy;

/** The way by which an act reached the hub; the last three are never said by a person. */
public enum Method {
    WEB_FORM, PREFERENCE_PAGE, ONE_CLICK, EMAIL, PHONE_CALL, PAPER, IMPORT, API, FEEDBACK_LOOP, BOUNCE, RULE
}
