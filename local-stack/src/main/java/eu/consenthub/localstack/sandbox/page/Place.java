package eu.consenthub.localstack.sandbox.page;

import eu.consenthub.localstack.http.Request;
import eu.consenthub.localstack.sandbox.mail.MailKey;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.util.UriUtils;

/**
 * Where somebody is in the inbox; the address of the page says it all.
 *
 * @param search part of a recipient's address, empty for all
 * @param page from 1
 * @param part which side of the open mail is shown
 */
record Place(String search, int page, Optional<MailKey> mail, Part part) {

    enum Part {
        HTML, TEXT, HEADERS, VARIABLES, EVENTS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Place of(Request request) {
        return new Place(request.parameter("q").orElse("").strip(), request.number("page", 1, 1, Integer.MAX_VALUE / 1000),
                request.parameter("mail").flatMap(MailKey::parse), part(request.parameter("part").orElse("html")));
    }

    String link() {
        return "/?" + (search.isEmpty() ? "" : "q=" + UriUtils.encode(search, StandardCharsets.UTF_8) + "&") + "page=" + page
                + mail.map(key -> "&mail=" + key + "&part=" + part.word() + "#mail-" + key).orElse("");
    }

    Place open(MailKey key) {
        return new Place(search, page, Optional.of(key), Part.HTML);
    }

    Place show(Part other) {
        return new Place(search, page, mail, other);
    }

    Place turn(int other) {
        return new Place(search, other, Optional.empty(), Part.HTML);
    }

    private static Part part(String word) {
        for (Part part : Part.values()) {
            if (part.word().equals(word)) {
                return part;
            }
        }
        return Part.HTML;
    }
}
