package eu.consenthub.localstack.sandbox.page;

import eu.consenthub.localstack.sandbox.mail.Mail;
import java.util.List;
import java.util.Map;

/**
 * The open mail.
 *
 * @param oneClick the HTTPS or HTTP address of its List-Unsubscribe header, empty when it has none
 * @param clicked the first link in it, for the simulated click
 */
record MailView(Mail mail, String received, String part, List<Tab> tabs, List<HeaderRow> headers, List<Map.Entry<String, String>> variables,
        List<EventRow> events, String oneClick, String clicked, String htmlLink, String sourceLink, String eventsLink) {

    record Tab(String word, String link, boolean selected, String count) {}

    record HeaderRow(String name, List<Piece> pieces) {}

    /** Part of a header; an address one can follow has a link. */
    record Piece(String text, String link) {}

    record EventRow(String time, String what, String tone, String detail) {}
}
