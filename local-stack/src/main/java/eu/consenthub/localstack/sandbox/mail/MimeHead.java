package eu.consenthub.localstack.sandbox.mail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Splits the source of a mail into its headers, unfolded, and the rest as it stands. */
final class MimeHead {

    private MimeHead() {}

    static Map<String, Object> headers(String source) {
        Map<String, Object> headers = new LinkedHashMap<>();
        String head = source.substring(0, end(source)).replaceAll("\r?\n[ \t]+", " ");
        for (String line : head.split("\r?\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.merge(line.substring(0, colon), line.substring(colon + 1).strip(), MimeHead::both);
            }
        }
        return headers;
    }

    static String body(String source) {
        return source.substring(end(source)).stripLeading();
    }

    private static int end(String source) {
        int unix = source.indexOf("\n\n");
        int network = source.indexOf("\r\n\r\n");
        if (unix < 0 || network < 0) {
            return Math.max(unix, network) < 0 ? source.length() : Math.max(unix, network);
        }
        return Math.min(unix, network);
    }

    private static Object both(Object before, Object more) {
        List<Object> both = new ArrayList<>(before instanceof List<?> list ? list : List.of(before));
        both.add(more);
        return both;
    }
}
