package eu.consenthub.verifier.receipt;

/** Why a proof in a receipt proves nothing, in the order in which it is looked at. */
public enum ProofFault {

    /** The root's signature is not genuine, or by a key that is not among those that count. */
    SIGNATURE("the signature of the root is not genuine, or by an unknown key"),
    /** The root beside the signature is not the one that was signed. */
    ROOT("the root is not the one that was signed"),
    /** The proof is for something else than the entry. */
    LEAF("the proof is for another entry"),
    /** The digests do not lead from the entry to the root. */
    PATH("the digests do not lead from the entry to the root");

    private final String words;

    ProofFault(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
