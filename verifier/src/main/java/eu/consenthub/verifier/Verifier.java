package eu.consenthub.verifier;

import eu.consenthub.verifier.chain.Finding;
import eu.consenthub.verifier.file.ExportFile;
import eu.consenthub.verifier.file.KeySet;
import eu.consenthub.verifier.file.Report;
import eu.consenthub.verifier.file.UnreadableExport;
import eu.consenthub.verifier.receipt.ReceiptCheck;
import eu.consenthub.verifier.root.PublicKeys;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * {@code verify <export.ndjson> [--keys <jwks.json>]}, {@code verify <receipt> --keys <jwks.json>}: 0 when the ledger is whole or
 * the receipt genuine, 1 when it is not, 2 when nothing can be said.
 */
public final class Verifier {

    static final int WHOLE = 0;
    static final int BROKEN = 1;
    static final int UNREADABLE = 2;

    private static final String USAGE = "Use: verify <export.ndjson or signed receipt, or - for standard input> [--keys <jwks.json>]";
    /** So every compact JWS begins, and no export. */
    private static final byte[] RECEIPT = "eyJ".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 1 << 16;

    private final PrintStream out;
    private final PrintStream errors;

    Verifier(PrintStream out, PrintStream errors) {
        this.out = out;
        this.errors = errors;
    }

    public static void main(String[] arguments) {
        System.exit(new Verifier(System.out, System.err).run(arguments));
    }

    int run(String... arguments) {
        boolean withKeys = arguments.length == 4 && arguments[2].equals("--keys");
        if (arguments.length < 2 || !arguments[0].equals("verify") || arguments.length > 2 && !withKeys) {
            errors.println(USAGE);
            return UNREADABLE;
        }
        try {
            return verify(arguments[1], withKeys ? keys(Path.of(arguments[3])) : null);
        } catch (UnreadableExport e) {
            errors.println("Line " + e.line() + " cannot be read: " + e.getMessage() + ".");
        } catch (IOException e) {
            errors.println("The file cannot be read: " + e.getMessage() + ".");
        }
        return UNREADABLE;
    }

    private int verify(String file, @Nullable PublicKeys trusted) throws IOException, UnreadableExport {
        try (InputStream in = new BufferedInputStream(file.equals("-") ? System.in : Files.newInputStream(Path.of(file)), BUFFER)) {
            in.mark(BUFFER);
            boolean receipt = Arrays.equals(in.readNBytes(RECEIPT.length), RECEIPT);
            in.reset();
            return receipt ? receipt(in, trusted) : export(in, trusted);
        }
    }

    private int export(InputStream in, @Nullable PublicKeys trusted) throws UnreadableExport {
        Report report = ExportFile.check(in, trusted);
        if (trusted == null) {
            out.println("The signatures were checked with the keys in the file; whether they are the ledger's, --keys tells.");
        }
        out.println(report.firstBroken().map(Verifier::broken).orElseGet(() -> whole(report)));
        return report.isWhole() ? WHOLE : BROKEN;
    }

    private int receipt(InputStream in, @Nullable PublicKeys trusted) throws IOException {
        if (trusted == null) {
            errors.println("A receipt carries no keys: name the ledger's with --keys <jwks.json>.");
            return UNREADABLE;
        }
        String jws = new String(in.readAllBytes(), StandardCharsets.US_ASCII).replaceAll("\\s", "");
        ReceiptCheck.Result result = ReceiptCheck.of(jws, trusted);
        out.println(result.sentence());
        return result.isGenuine() ? WHOLE : BROKEN;
    }

    private static String whole(Report report) {
        return "The ledger " + report.ledger() + " is whole: " + report.entries() + " entries of " + report.contacts() + " contacts, "
                + report.roots() + " roots, " + report.keys() + " keys.";
    }

    private static String broken(Finding finding) {
        return "The ledger is broken, first here: " + finding.sentence();
    }

    private static PublicKeys keys(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return KeySet.read(in);
        } catch (RuntimeException e) {
            throw new IOException(file + " is no key set", e);
        }
    }
}
