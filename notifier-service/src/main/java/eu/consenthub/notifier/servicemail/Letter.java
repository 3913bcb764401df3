package eu.consenthub.notifier.servicemail;

/** A mail as it will be handed over, with the slot {@code {{confirmUrl}}} in place of its link, which is nobody's business but the owner's. */
record Letter(String subject, String html, String text) {

    static final String LINK = "confirmUrl";
}
