package eu.consenthub.consent.receipt;

/** What can be said of something that should be a receipt, and why. */
sealed interface ReceiptVerdict {

    /** Signed by this hub, its proofs hold, and the ledger still says the same. */
    record Genuine(ReadReceipt receipt, ReadProofs.Checked checked) implements ReceiptVerdict {}

    /** Signed by this hub, but the ledger no longer says the same of this many events. */
    record LedgerDiffers(ReadReceipt receipt, ReadProofs.Checked checked, int events) implements ReceiptVerdict {}

    /** Signed by this hub, but it carries a proof of inclusion that proves nothing. */
    record NotProven(ReadReceipt receipt, ReadProofs.Fault fault) implements ReceiptVerdict {}

    /** Changed after it was signed. */
    record Altered() implements ReceiptVerdict {}

    /** Signed with a key that this hub never had. */
    record UnknownKey() implements ReceiptVerdict {}

    /** Signed by this hub, but something else than a receipt. */
    record SomethingElse() implements ReceiptVerdict {}

    /** Nothing signed is in it. */
    record NothingSigned() implements ReceiptVerdict {}

    /** Larger than any receipt; it was not read. */
    record TooLarge() implements ReceiptVerdict {}
}
