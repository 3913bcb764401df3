package eu.consenthub.notifier.message;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text part of a mail, made from its HTML: blocks on lines of their own, list items with a dash, links with their address; public because every mail has one. */
public final class PlainText implements NodeVisitor {

    private static final Pattern BLANKS = Pattern.compile("[ \\t\\n\\x0B\\f\\r]+");
    private static final Pattern AROUND_BREAKS = Pattern.compile(" *\\n *");
    private static final Pattern MANY_BREAKS = Pattern.compile("\\n{3,}");

    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    public static String of(Element body) {
        PlainText plain = new PlainText();
        body.traverse(plain);
        String lines = AROUND_BREAKS.matcher(plain.text).replaceAll("\n");
        return MANY_BREAKS.matcher(lines).replaceAll("\n\n").strip() + "\n";
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.append(BLANKS.matcher(words.getWholeText()).replaceAll(" "));
        } else if (node instanceof Element element) {
            switch (element.normalName()) {
                case "br" -> text.append('\n');
                case "li" -> text.append("\n- ");
                case "img" -> text.append(element.attr("alt"));
                default -> text.append(element.isBlock() ? "\n" : "");
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        if (element.nameIs("a") && isWorthShowing(element)) {
            text.append(" (").append(element.attr("href")).append(')');
        } else if (element.isBlock()) {
            text.append(element.nameIs("li") ? "" : "\n");
        }
    }

    private static boolean isWorthShowing(Element link) {
        String address = link.attr("href");
        return !address.isEmpty() && !address.startsWith("mailto:") && !address.equals(link.text());
    }
}
