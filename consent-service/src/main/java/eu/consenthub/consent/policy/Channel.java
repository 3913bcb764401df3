package eu.consenthub.consent.policy;

/**
 * A way to a contact: an e-mail, a live telephone call, a letter, a text message, a call without a person speaking. And
 * EMAIL_TRACKING, which is no way of its own: measuring what one person does with our e-mails, which needs a consent of its own.
 */
public enum Channel {
    EMAIL, PHONE, POST, SMS, AUTOMATED_CALL, EMAIL_TRACKING;

    /** The channel whose contact point this one uses; where that one reaches nobody, this one does not either. */
    public Channel contactPoint() {
        return switch (this) {
            case EMAIL, EMAIL_TRACKING -> EMAIL;
            case PHONE, SMS, AUTOMATED_CALL -> PHONE;
            case POST -> POST;
        };
    }
}
