package eu.consenthub.verifier.file;

import eu.consenthub.verifier.form.Digests;
import eu.consenthub.verifier.root.SignedRoot;
import eu.consenthub.verifier.tree.InclusionPath;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;

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

    /** A receipt of two events: the second entry of the ledger, proven under the first root, and the last, whose day is not closed. */
    public static String receipt() {
        SampleLedger ledger = new SampleLedger();
        SignedRoot root = ledger.roots.getFirst();
        InclusionPath path = new InclusionPath(1, 3);
        ledger.items.subList(0, 3).forEach(item -> path.add(item.hash()));
        String digests = path.proof().path().stream().map(digest -> '"' + Digests.hex(digest) + '"').collect(Collectors.joining(","));
        String leaf = Digests.hex(ledger.items.get(1).hash());
        return """
                {"hub:hasSignedRoot":[{"@id":"_:r","hub:day":"2026-11-20","hub:treeSize":3,"hub:rootHash":"%s","hub:previousRootHash":"%s",
                "hub:jws":"%s"}],"dpv:hasRecordOfActivity":[
                {"dpv:hasConsentStatus":[{"dct:identifier":"%s","hub:hash":"%s","hub:inclusionProof":{"hub:leaf":"%s","hub:leafIndex":1,
                "hub:path":[%s],"hub:signedRoot":"_:r"}}],
                "hub:hasEvent":[{"dct:identifier":"%s","hub:hash":"%s"}]}]}
                """.formatted(Digests.hex(root.statement().rootHash()), Digests.hex(root.statement().previousRootHash()), root.jws(),
                new UUID(5, 1), leaf, leaf, digests, new UUID(5, 2), Digests.hex(ledger.items.getLast().hash()));
    }

    /** The same content under the ledger's signature. */
    public static String signed(String receipt) {
        return SampleLedger.jws("consent-receipt+jose", receipt.getBytes(StandardCharsets.UTF_8));
    }

    public static String keySet() {
        return SampleLedger.keySet();
    }
}
