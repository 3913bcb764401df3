package eu.consenthub.consent.importing;

import eu.consenthub.consent.importing.Batch.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads one claimed import from where it stands: bytes in, understood lines out. Not for two threads at once. */
final class ImportRun {

    private final Claim claim;
    private final LineReader reader;
    private final RecordSplitter splitter;
    private boolean headerSkipped;

    ImportRun(Claim claim, Header header, LineReader reader) {
        this.claim = claim;
        this.reader = reader;
        this.splitter = new RecordSplitter(header.separator(), claim.from());
        this.headerSkipped = claim.from().offset() > 0;
    }

    /** The chunk in which the first byte to read lies. */
    static int firstChunk(Claim claim) {
        return (int) (claim.from().offset() / StoredFiles.CHUNK);
    }

    static int chunks(Claim claim) {
        return (int) ((claim.size() + StoredFiles.CHUNK - 1) / StoredFiles.CHUNK);
    }

    List<Step> read(int seq, byte[] chunk) {
        int done = seq == firstChunk(claim) ? (int) (claim.from().offset() % StoredFiles.CHUNK) : 0;
        return understand(splitter.feed(done == 0 ? chunk : Arrays.copyOfRange(chunk, done, chunk.length)));
    }

    List<Step> finish() {
        return understand(splitter.finish());
    }

    private List<Step> understand(List<RawRecord> records) {
        List<Step> steps = new ArrayList<>(records.size());
        for (RawRecord record : records) {
            ReadLine read = headerSkipped ? reader.read(record) : new ReadLine.Blank();
            headerSkipped = true;
            steps.add(new Step(read, record.end()));
        }
        return steps;
    }
}
