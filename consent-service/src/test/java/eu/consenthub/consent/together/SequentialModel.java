package eu.consenthub.consent.together;

import eu.consenthub.consent.together.Told.Pair;
import java.util.HashMap;
import java.util.Map;

/** What one clerk with one sheet per contact would have written down: one act after the other, nothing at the same time. */
final class SequentialModel {

    private final Map<Pair, String> sheet = new HashMap<>();

    /** Notes the event; false when the clerk would not have written it, because it says nothing new. */
    boolean takes(String type, Pair pair) {
        String before = sheet.getOrDefault(pair, "NONE");
        String after = switch (type) {
            case "ConsentGiven" -> "GIVEN";
            case "ConsentWithdrawn" -> "WITHDRAWN";
            case "ConsentRefused" -> "REFUSED";
            case "ProcessingObjected" -> "OBJECTED";
            default -> throw new IllegalArgumentException(type);
        };
        sheet.put(pair, after);
        return switch (after) {
            case "GIVEN" -> true;
            case "WITHDRAWN" -> !before.equals("WITHDRAWN") && !before.equals("OBJECTED");
            case "REFUSED" -> before.equals("NONE") || before.equals("GIVEN");
            default -> !before.equals("OBJECTED");
        };
    }

    String statusOf(Pair pair) {
        return sheet.getOrDefault(pair, "NONE");
    }
}
