package eu.consenthub.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is printed: a line at once for whoever waits, and all of it as one table at the end. */
final class Report {

    private final List<String[]> rows = new ArrayList<>();

    /** Says what is going on, since a benchmark takes minutes. */
    void say(String line) {
        System.out.println("… " + line);
        System.out.flush();
    }

    void row(String what, String figure, String beside, String target) {
        rows.add(new String[]{what, figure, beside, target});
        say(what + ": " + figure + (beside.isEmpty() ? "" : " (" + beside + ")"));
    }

    /** The table in Markdown, as it stands in docs/reference/performance.md. */
    String table() {
        StringBuilder text = new StringBuilder(
                "\n| what | measured | beside it, in the same run | first target |\n| --- | --- | --- | --- |\n");
        rows.forEach(row -> text.append("| ").append(String.join(" | ", row)).append(" |\n"));
        return text.toString();
    }

    static String rate(double perSecond, String unit) {
        return String.format(Locale.ROOT, "%,.0f %s/s", perSecond, unit);
    }

    static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    static String millis(double value) {
        return String.format(Locale.ROOT, "%.1f ms", value);
    }
}
