package eu.consenthub.verifier.file;

/** Exports for tests outside of this room. */
public final class Samples {

    private Samples() {}

    public static String whole() {
        return new SampleLedger().export();
    }

    public static String edited() {
        SampleLedger ledger = new SampleLedger();
        ledger.items.set(4, ledger.items.get(4).saying("something else"));
        return ledger.export();
    }

    public static String keySet() {
        return SampleLedger.keySet();
    }
}
