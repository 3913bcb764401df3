package eu.consenthub.consent.importing;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One upload while it comes in: cuts the file into chunks of one size, keeps its beginning and the mapping. */
final class Upload {

    private static final int LONGEST_MAPPING = 64 * 1024;

    record Chunk(int seq, byte[] content) {}

    private final UUID importId;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream(StoredFiles.CHUNK);
    private final ByteArrayOutputStream mapping = new ByteArrayOutputStream();
    private Optional<byte[]> beginning = Optional.empty();
    private int chunks;
    private long size;
    private boolean mappingTooLong;

    Upload(UUID importId) {
        this.importId = importId;
    }

    UUID importId() {
        return importId;
    }

    long size() {
        return size;
    }

    /** The first chunk, once the file is whole; the header is in it. */
    byte[] beginning() {
        return beginning.orElseGet(() -> new byte[0]);
    }

    /** The mapping as it came; empty when it is longer than any sensible one. */
    Optional<byte[]> mapping() {
        return mappingTooLong ? Optional.empty() : Optional.of(mapping.toByteArray());
    }

    void takeMapping(byte[] bytes) {
        mappingTooLong |= mapping.size() + bytes.length > LONGEST_MAPPING;
        if (!mappingTooLong) {
            mapping.writeBytes(bytes);
        }
    }

    /** The chunks that these bytes complete. */
    List<Chunk> takeFile(byte[] bytes) {
        size += bytes.length;
        List<Chunk> full = new ArrayList<>(1);
        int from = 0;
        while (from < bytes.length) {
            int fits = Math.min(bytes.length - from, StoredFiles.CHUNK - pending.size());
            pending.write(bytes, from, fits);
            from += fits;
            if (pending.size() == StoredFiles.CHUNK) {
                full.add(next());
            }
        }
        return full;
    }

    /** What is left when the file has ended. */
    List<Chunk> endFile() {
        return pending.size() == 0 ? List.of() : List.of(next());
    }

    private Chunk next() {
        byte[] content = pending.toByteArray();
        pending.reset();
        if (chunks == 0) {
            beginning = Optional.of(content);
        }
        return new Chunk(chunks++, content);
    }
}
