package eu.consenthub.consent.preference;

import org.springframework.util.MultiValueMap;

/** What a POST to an unsubscribe link asks for. */
enum UnsubscribeAction {

    /** A mail program, by RFC 8058; whatever else it sends along is ignored. */
    ONE_CLICK,
    /** The page's own buttons. */
    STOP, STOP_EVERYTHING, UNDO,
    /** None of these: the page is shown, nothing changes. */
    LOOK;

    static UnsubscribeAction of(MultiValueMap<String, String> form) {
        if ("One-Click".equals(form.getFirst("List-Unsubscribe"))) {
            return ONE_CLICK;
        }
        String action = form.getFirst("action");
        return action == null ? LOOK : switch (action) {
            case "stop" -> STOP;
            case "stop-everything" -> STOP_EVERYTHING;
            case "undo" -> UNDO;
            default -> LOOK;
        };
    }
}
