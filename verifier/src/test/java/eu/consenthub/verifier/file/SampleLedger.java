package eu.consenthub.verifier.file;

import eu.consenthub.verifier.chain.ChainHash;
import eu.consenthub.verifier.form.CanonicalJson;
import eu.consenthub.verifier.form.Digests;
import eu.consenthub.verifier.root.RootStatement;
import eu.consenthub.verifier.root.SignedRoot;
import eu.consenthub.verifier.tree.TreeHash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A small ledger in memory: three contacts with three entries each, in turn, and a signed root after every third entry. */
final class SampleLedger {

    static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 20);
    static final int ROOTS = 2;

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final KeyPair KEY = key();

    final List<Item> items = new ArrayList<>();
    final List<SignedRoot> roots = new ArrayList<>();
    final Map<UUID, Item> heads = new LinkedHashMap<>();

    record Item(long position, UUID contactId, long sequence, String word, byte[] previousHash, byte[] hash) {

        static Item of(long position, UUID contactId, long sequence, String word, byte[] previousHash) {
            return new Item(position, contactId, sequence, word, previousHash,
                    new ChainHash().of(previousHash, canonical(contactId, sequence, word)));
        }

        String canonical() {
            return canonical(contactId, sequence, word);
        }

        Item saying(String other) {
            return new Item(position, contactId, sequence, other, previousHash, hash);
        }

        Item rehashed() {
            return of(position, contactId, sequence, word, previousHash);
        }

        Item at(long elsewhere) {
            return new Item(elsewhere, contactId, sequence, word, previousHash, hash);
        }

        private static String canonical(UUID contactId, long sequence, String word) {
            return new CanonicalJson(new StringBuilder()).text("contactId", contactId)
                    .number("sequence", sequence)
                    .text("word", word)
                    .end();
        }
    }

    SampleLedger() {
        for (int i = 0; i < 9; i++) {
            UUID contact = contact(i % 3);
            Item before = heads.get(contact);
            Item next = Item.of(i + 1, contact, i / 3 + 1, "word " + i, before == null ? ChainHash.genesis() : before.hash());
            items.add(next);
            heads.put(contact, next);
            if (i % 3 == 2 && roots.size() < ROOTS) {
                close();
            }
        }
    }

    static UUID contact(int number) {
        return new UUID(0x1000L + number, 0x8000000000000000L + number);
    }

    static String keySet() {
        return "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"use\":\"sig\",\"kid\":\"k1\",\"x\":\"" + x() + "\"}]}";
    }

    String export() {
        StringBuilder out = new StringBuilder(ExportLines.ledger("sample", NOW)).append('\n');
        out.append(ExportLines.key("k1", x())).append('\n');
        roots.forEach(root -> out.append(ExportLines.root(root, null)).append('\n'));
        items.forEach(item -> ExportLines.entry(out, item.position(), item.canonical(), item.previousHash(), item.hash()));
        heads.values().forEach(head -> out.append(ExportLines.head(head.contactId(), head.sequence(), head.hash())).append('\n'));
        return out.append(ExportLines.end(items.size(), heads.size(), 1, roots.size())).append('\n').toString();
    }

    private void close() {
        TreeHash tree = new TreeHash();
        int size = items.size() - 3 * roots.size();
        items.subList(items.size() - size, items.size()).forEach(item -> tree.add(item.hash()));
        byte[] before = roots.isEmpty() ? new byte[Digests.LENGTH] : roots.getLast().statement().rootHash();
        RootStatement statement = new RootStatement(FIRST_DAY.plusDays(roots.size()), size, items.size() - size + 1L, items.size(),
                tree.root(), before, NOW, "sample");
        roots.add(new SignedRoot(statement, jws(RootStatement.TYPE, statement.canonical())));
    }

    static String jws(String type, byte[] payload) {
        String header = "{\"alg\":\"EdDSA\",\"kid\":\"k1\",\"typ\":\"" + type + "\"}";
        String signed = base64(header.getBytes(StandardCharsets.UTF_8)) + '.' + base64(payload);
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(KEY.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + '.' + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String x() {
        byte[] encoded = KEY.getPublic().getEncoded();
        return base64(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static KeyPair key() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
