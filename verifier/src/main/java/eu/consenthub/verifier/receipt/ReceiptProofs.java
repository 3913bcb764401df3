package eu.consenthub.verifier.receipt;

import eu.consenthub.verifier.form.Digests;
import eu.consenthub.verifier.tree.InclusionProof;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a receipt proves by signed roots.
 *
 * @param events how many it tells of
 * @param proofs of the events that have one
 */
public record ReceiptProofs(int events, List<EntryProof> proofs) {

    public ReceiptProofs {
        proofs = List.copyOf(proofs);
    }

    /**
     * Reads the JSON-LD that a receipt signs.
     *
     * @throws IllegalArgumentException          when it is no receipt, or a proof in it is none
     * @throws java.time.DateTimeException       when a day in it is none
     * @throws tools.jackson.core.JacksonException when it is no JSON
     */
    public static ReceiptProofs read(String json) {
        JsonObject receipt = JsonObject.parse(json);
        Map<String, ReceiptRoot> roots = receipt.objects("hub:hasSignedRoot").stream()
                .map(ReceiptRoot::read)
                .collect(Collectors.toMap(ReceiptRoot::id, Function.identity(), (one, same) -> one));
        Map<String, JsonObject> events = new LinkedHashMap<>();
        receipt.objects("dpv:hasRecordOfActivity").stream()
                .flatMap(record -> Stream.of("dpv:hasConsentStatus", "hub:hasEvent").flatMap(name -> record.objects(name).stream()))
                .forEach(event -> events.putIfAbsent(event.text("dct:identifier"), event));
        List<EntryProof> proofs = events.values().stream()
                .flatMap(event -> event.object("hub:inclusionProof").map(proof -> proof(event, proof, roots)).stream())
                .toList();
        return new ReceiptProofs(events.size(), proofs);
    }

    private static EntryProof proof(JsonObject event, JsonObject proof, Map<String, ReceiptRoot> roots) {
        ReceiptRoot root = roots.get(proof.text("hub:signedRoot"));
        if (root == null) {
            throw new IllegalArgumentException("a proof names a root that is not there");
        }
        List<byte[]> path = proof.items("hub:path").stream()
                .map(digest -> Digests.fromHex(digest.replace("\"", "")))
                .toList();
        return new EntryProof(UUID.fromString(event.text("dct:identifier")), event.digest("hub:hash"), proof.digest("hub:leaf"),
                new InclusionProof(proof.number("hub:leafIndex"), root.treeSize(), path), root);
    }
}
