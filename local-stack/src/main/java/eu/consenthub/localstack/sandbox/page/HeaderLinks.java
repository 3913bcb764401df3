package eu.consenthub.localstack.sandbox.page;

import eu.consenthub.localstack.sandbox.page.MailView.HeaderRow;
import eu.consenthub.localstack.sandbox.page.MailView.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the addresses one can follow. */
final class HeaderLinks {

    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"']+");

    private HeaderLinks() {}

    static List<HeaderRow> rows(Map<String, Object> headers) {
        List<HeaderRow> rows = new ArrayList<>();
        headers.forEach((name, value) -> {
            List<?> values = value instanceof List<?> several ? several : List.of(value);
            values.forEach(one -> rows.add(new HeaderRow(name, pieces(one.toString()))));
        });
        return rows;
    }

    static String oneClick(Map<String, Object> headers) {
        return headers.containsKey("List-Unsubscribe-Post") ? first(String.valueOf(headers.get("List-Unsubscribe"))) : "";
    }

    static String first(String text) {
        Matcher web = WEB.matcher(text);
        return web.find() ? web.group().replace("&amp;", "&") : "";
    }

    private static List<Piece> pieces(String value) {
        List<Piece> pieces = new ArrayList<>();
        Matcher web = WEB.matcher(value);
        int done = 0;
        while (web.find()) {
            pieces.add(new Piece(value.substring(done, web.start()), ""));
            pieces.add(new Piece(web.group(), web.group()));
            done = web.end();
        }
        pieces.add(new Piece(value.substring(done), ""));
        return pieces;
    }
}
