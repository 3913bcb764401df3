package eu.consenthub.verifier.file;

import eu.consenthub.verifier.chain.ChainEnd;
import eu.consenthub.verifier.form.Digests;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Where the chain of each contact stands, 64 bytes a contact; an open table, because objects would need four times as much. */
final class ChainEnds {

    private static final int STRIDE = 8;
    private static final int HASH = 4;
    private static final int LARGEST = 1 << 27;

    private int slots = 1 << 12;
    private long[] table = new long[slots * STRIDE];
    private BitSet headed = new BitSet();
    private int size;

    /** Where this contact's chain stands; at nothing when nothing of it was seen. */
    ChainEnd of(UUID contactId) {
        int at = find(contactId);
        return isEmpty(at) ? ChainEnd.NONE : end(at);
    }

    void put(UUID contactId, ChainEnd end) {
        int at = find(contactId);
        if (isEmpty(at)) {
            if (++size > slots / 4 * 3) {
                grow();
                at = find(contactId);
            }
            table[at] = contactId.getMostSignificantBits();
            table[at + 1] = contactId.getLeastSignificantBits();
        }
        table[at + 2] = end.sequence();
        table[at + 3] = end.position();
        ByteBuffer.wrap(end.hash()).asLongBuffer().get(table, at + HASH, HASH);
    }

    /** The head of this contact was seen. */
    void headed(UUID contactId) {
        headed.set(find(contactId) / STRIDE);
    }

    int size() {
        return size;
    }

    void forEachWithoutHead(BiConsumer<UUID, ChainEnd> action) {
        for (int at = 0; at < table.length; at += STRIDE) {
            if (!isEmpty(at) && !headed.get(at / STRIDE)) {
                action.accept(new UUID(table[at], table[at + 1]), end(at));
            }
        }
    }

    /** A sequence number is never 0. */
    private boolean isEmpty(int at) {
        return table[at + 2] == 0;
    }

    private ChainEnd end(int at) {
        ByteBuffer hash = ByteBuffer.allocate(Digests.LENGTH);
        hash.asLongBuffer().put(table, at + HASH, HASH);
        return new ChainEnd(table[at + 2], hash.array(), table[at + 3]);
    }

    /** The place of this contact, or the empty one where it belongs. Identifiers are random, so their bits spread by themselves. */
    private int find(UUID contactId) {
        int slot = (int) (contactId.getLeastSignificantBits() ^ contactId.getMostSignificantBits() >>> 20) & slots - 1;
        while (!isEmpty(slot * STRIDE) && !isOf(slot * STRIDE, contactId)) {
            slot = slot + 1 & slots - 1;
        }
        return slot * STRIDE;
    }

    private boolean isOf(int at, UUID contactId) {
        return table[at] == contactId.getMostSignificantBits() && table[at + 1] == contactId.getLeastSignificantBits();
    }

    private void grow() {
        if (slots == LARGEST) {
            throw new IllegalArgumentException("more contacts than this program can hold");
        }
        long[] old = table;
        slots *= 2;
        table = new long[slots * STRIDE];
        for (int at = 0; at < old.length; at += STRIDE) {
            if (old[at + 2] != 0) {
                System.arraycopy(old, at, table, find(new UUID(old[at], old[at + 1])), STRIDE);
            }
        }
    }
}
