package eu.consenthub.notifier.message;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the names in a piece of running text and says what must be cut and filled so that an unknown name leaves no stray
 * blank or comma: "Bonjour {{firstName}}," becomes "Bonjour,", "{{firstName}}, merci" becomes "merci".
 */
final class NameRuns {

    private static final String BLANKS = "[\\s\\u00a0\\u202f]*";
    private static final String NAME = "\\{\\{(?:firstName|lastName)}}";
    private static final Pattern RUN = Pattern.compile("(,?" + BLANKS + ")(" + NAME + "(?:" + BLANKS + NAME + ")*)(,?" + BLANKS + ")");
    private static final Pattern NAMES = Pattern.compile("(" + BLANKS + ")\\{\\{(firstName|lastName)}}");
    private static final Pattern ENDS_OR_STOPS = Pattern.compile("[.;:!?…)»]");

    private final Edges edges;
    private final boolean html;

    NameRuns(Edges edges, boolean html) {
        this.edges = edges;
        this.html = html;
    }

    /** Replace the characters from start to end by the text. */
    record Cut(int start, int end, String text) {}

    /** The cuts of this text, in order and without overlap. */
    List<Cut> cutsOf(CharSequence text) {
        List<Cut> cuts = new ArrayList<>();
        Matcher run = RUN.matcher(text);
        while (run.find()) {
            Set<NamePart> parts = partsOf(run.group(2));
            boolean opensTheText = text.subSequence(0, run.start()).toString().isBlank();
            boolean closesASentence = closes(text, run);
            if (opensTheText || closesASentence) {
                addEdge(cuts, run.start(1), run.group(1), parts);
            }
            addNames(cuts, run.start(2), run.group(2));
            if (opensTheText || !closesASentence) {
                addEdge(cuts, run.start(3), run.group(3), parts);
            }
        }
        return cuts;
    }

    private static boolean closes(CharSequence text, Matcher run) {
        return run.group(3).startsWith(",")
                || run.end() == text.length()
                || ENDS_OR_STOPS.matcher(text.subSequence(run.end(), run.end() + 1)).matches();
    }

    private static Set<NamePart> partsOf(String run) {
        Set<NamePart> parts = EnumSet.noneOf(NamePart.class);
        NAMES.matcher(run).results().forEach(name -> parts.add(NamePart.of(name.group(2))));
        return parts;
    }

    private void addNames(List<Cut> cuts, int offset, String run) {
        Set<NamePart> before = EnumSet.noneOf(NamePart.class);
        Matcher name = NAMES.matcher(run);
        while (name.find()) {
            NamePart part = NamePart.of(name.group(2));
            if (!name.group(1).isEmpty()) {
                String key = edges.keyOf(EnumSet.copyOf(before), EnumSet.of(part), name.group(1));
                cuts.add(new Cut(offset + name.start(1), offset + name.end(1), MergeKey.slot(key)));
            }
            cuts.add(new Cut(offset + name.end(1), offset + name.end(), MergeKey.slot(html ? part.htmlKey : part.plainKey)));
            before.add(part);
        }
    }

    private void addEdge(List<Cut> cuts, int start, String literal, Set<NamePart> parts) {
        if (!literal.isEmpty()) {
            cuts.add(new Cut(start, start + literal.length(), MergeKey.slot(edges.keyOf(parts, Set.of(), literal))));
        }
    }
}
