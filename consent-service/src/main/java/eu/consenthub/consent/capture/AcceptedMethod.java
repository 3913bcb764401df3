package eu.consenthub.consent.capture;

import eu.consenthub.consent.policy.Method;

/** The methods another system may name; what the provider or a rule does is never told from outside. */
enum AcceptedMethod {
    WEB_FORM, PREFERENCE_PAGE, ONE_CLICK, EMAIL, PHONE_CALL, PAPER, IMPORT, API;

    Method method() {
        return Method.valueOf(name());
    }
}
