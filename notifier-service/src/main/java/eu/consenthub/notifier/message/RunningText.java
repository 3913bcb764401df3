package eu.consenthub.notifier.message;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of a document as it is read: pieces of one line of thought, across inline elements, ending at blocks and line breaks. */
final class RunningText {

    private final List<TextNode> nodes = new ArrayList<>();

    private RunningText() {}

    static List<RunningText> allIn(Element root) {
        List<RunningText> texts = new ArrayList<>(List.of(new RunningText()));
        root.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    texts.getLast().nodes.add(text);
                } else if (breaks(node)) {
                    texts.add(new RunningText());
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (breaks(node)) {
                    texts.add(new RunningText());
                }
            }
        });
        return texts;
    }

    private static boolean breaks(Node node) {
        return node instanceof Element element && (element.isBlock() || element.nameIs("br"));
    }

    CharSequence whole() {
        StringBuilder whole = new StringBuilder();
        nodes.forEach(node -> whole.append(node.getWholeText()));
        return whole;
    }

    /** Applies the cuts; what a cut puts in goes into the node where it begins. */
    void apply(List<NameRuns.Cut> cuts) {
        int end = whole().length();
        for (TextNode node : nodes.reversed()) {
            int start = end - node.getWholeText().length();
            StringBuilder text = new StringBuilder(node.getWholeText());
            for (NameRuns.Cut cut : cuts.reversed()) {
                if (cut.start() < end && cut.end() > start) {
                    String put = cut.start() >= start ? cut.text() : "";
                    text.replace(Math.max(cut.start(), start) - start, Math.min(cut.end(), end) - start, put);
                }
            }
            node.text(text.toString());
            end = start;
        }
    }
}
