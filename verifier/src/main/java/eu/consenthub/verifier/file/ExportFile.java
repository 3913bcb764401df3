package eu.consenthub.verifier.file;

import eu.consenthub.verifier.form.Canonical;
import eu.consenthub.verifier.root.PublicKeys;
import java.io.InputStream;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** An exported ledger, read once from beginning to end. */
public final class ExportFile {

    private ExportFile() {}

    /**
     * Checks everything.
     *
     * @param trusted the keys whose signatures count; null: those in the file
     * @throws UnreadableExport when it is no export, or not all of one
     */
    public static Report check(InputStream in, @Nullable PublicKeys trusted) throws UnreadableExport {
        ExportCheck check = new ExportCheck(trusted);
        int line = 1;
        try (JsonParser parser = Canonical.JSON.createParser(ObjectReadContext.empty(), in)) {
            LineKind last = null;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                line = parser.currentTokenLocation().getLineNr();
                if (token != JsonToken.START_OBJECT) {
                    throw new UnreadableExport(line, "it is no JSON object");
                }
                Line read = Line.read(parser);
                check(last, read.kind());
                last = read.kind();
                check.take(last, read);
            }
            if (last != LineKind.END) {
                throw new UnreadableExport(line, "the file ends here, but the line that counts the others is missing");
            }
            return check.report();
        } catch (JacksonException e) {
            throw new UnreadableExport(Math.max(line, e.getLocation() == null ? 0 : e.getLocation().getLineNr()), "it is no JSON");
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnreadableExport(line, String.valueOf(e.getMessage()));
        }
    }

    private static void check(@Nullable LineKind last, LineKind next) {
        boolean begins = last == null && next == LineKind.LEDGER;
        boolean follows = last != null && last != LineKind.END && next != LineKind.LEDGER && last.compareTo(next) <= 0;
        if (!begins && !follows) {
            throw new IllegalArgumentException("a line of kind " + next.word() + " has no place here");
        }
    }
}
