package eu.consenthub.localstack.sandbox.outcome;

import java.util.Optional;

/** The vendor's three lists of addresses it does not deliver to, with the words it fails them with. */
public enum SuppressionList {

    BOUNCES("bounces", "suppress-bounce", 605, "Not delivering to previously bounced address"), UNSUBSCRIBES("unsubscribes",
            "suppress-unsubscribe", 606, "Not delivering to unsubscribed address"), COMPLAINTS("complaints", "suppress-complaint", 607,
                    "Not delivering to a user who marked your messages as spam");

    private final String path;
    private final String reason;
    private final int code;
    private final String description;

    SuppressionList(String path, String reason, int code, String description) {
        this.path = path;
        this.reason = reason;
        this.code = code;
        this.description = description;
    }

    public String path() {
        return path;
    }

    String reason() {
        return reason;
    }

    int code() {
        return code;
    }

    String description() {
        return description;
    }

    public static Optional<SuppressionList> byPath(String path) {
        for (SuppressionList list : values()) {
            if (list.path.equals(path)) {
                return Optional.of(list);
            }
        }
        return Optional.empty();
    }
}
