package eu.consenthub.localstack.sandbox;

import eu.consenthub.localstack.http.Reply;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A mail's HTML as a page of its own: it may show itself and open links in a new tab, nothing else. */
final class HtmlPart {

    private static final String POLICY = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; "
            + "img-src data: http: https:; style-src 'unsafe-inline'; font-src data:; base-uri 'self'";

    private static final Pattern HEAD = Pattern.compile("<head(\\s[^>]*)?>", Pattern.CASE_INSENSITIVE);
    private static final String BASE = "<base target=\"_blank\">";

    private HtmlPart() {}

    static Reply reply(String html) {
        String page = HEAD.matcher(html).find() ? HEAD.matcher(html).replaceFirst("$0" + BASE) : BASE + html;
        return Reply.of(200, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8))
                .with("Content-Security-Policy", POLICY)
                .with("X-Content-Type-Options", "nosniff")
                .with("Cache-Control", "no-store");
    }
}
