package eu.consenthub.consent.capture;

/** The state an event leaves its purpose and channel in, in the word of the API. */
final class StatusWord {

    private StatusWord() {}

    static String after(String eventType) {
        return switch (eventType) {
            case "ConsentRequested" -> "PENDING_CONFIRMATION";
            case "ConsentGiven" -> "GIVEN";
            case "ContactInformed" -> "INFORMED";
            case "ConsentRefused" -> "REFUSED";
            case "ConsentWithdrawn" -> "WITHDRAWN";
            case "ProcessingObjected" -> "OBJECTED";
            case "CommunicationPaused" -> "PAUSED";
            case "CommunicationResumed" -> "RESUMED";
            case "ConsentExpired" -> "EXPIRED";
            case "ConsentInvalidated" -> "INVALIDATED";
            default -> "NONE";
        };
    }
}
