package eu.consenthub.verifier.file;

/** The file is no export, or not all of one. */
public final class UnreadableExport extends Exception {

    private static final long serialVersionUID = 1;

    private final int line;

    UnreadableExport(int line, String reason) {
        super(reason);
        this.line = line;
    }

    /** Counted from 1. */
    public int line() {
        return line;
    }
}
