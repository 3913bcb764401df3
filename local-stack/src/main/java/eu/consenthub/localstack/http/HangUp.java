package eu.consenthub.localstack.http;

/** Signals that the connection is to be closed without an answer. */
public final class HangUp extends RuntimeException {

    public HangUp() {
        super("closed on purpose", null, false, false);
    }
}
