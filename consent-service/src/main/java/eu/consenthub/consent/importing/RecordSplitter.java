package eu.consenthub.consent.importing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Cuts the bytes of a file into records as they come, in bounded memory. A quote that is never closed costs its own line,
 * not the rest of the file: when a quoted field runs on for too long, its first line is given up and the next one starts anew.
 */
final class RecordSplitter {

    static final int MOST_BYTES = 64 * 1024;
    static final int MOST_LINES = 25;

    private enum State {
        FIELD_START, PLAIN, QUOTED, QUOTE_IN_QUOTED, AFTER_RETURN, SKIPPING
    }

    private final byte separator;
    private final ByteArrayOutputStream record = new ByteArrayOutputStream(512);
    private State state = State.FIELD_START;
    private FilePosition start;
    private long offset;
    private int breaks;

    RecordSplitter(char separator, FilePosition from) {
        this.separator = (byte) separator;
        this.start = from;
        this.offset = from.offset();
    }

    /** The records that end in these bytes. */
    List<RawRecord> feed(byte[] bytes) {
        List<RawRecord> found = new ArrayList<>();
        feed(bytes, 0, bytes.length, found);
        return found;
    }

    /** The records that are left when the file is at its end. */
    List<RawRecord> finish() {
        List<RawRecord> found = new ArrayList<>();
        while (state == State.QUOTED && breaks > 0) {
            giveUpFirstLine(found);
        }
        if (record.size() > 0 || state == State.SKIPPING) {
            end(found, state != State.QUOTED && state != State.SKIPPING);
        }
        return found;
    }

    private void feed(byte[] bytes, int from, int to, List<RawRecord> found) {
        for (int index = from; index < to; index++) {
            take(bytes[index], found);
        }
    }

    private void take(byte next, List<RawRecord> found) {
        if (state == State.AFTER_RETURN && next != '\n') {
            end(found, true);
        }
        offset++;
        state = switch (state) {
            case FIELD_START -> next == '"' ? State.QUOTED : plain(next);
            case PLAIN -> plain(next);
            case QUOTED -> next == '"' ? State.QUOTE_IN_QUOTED : State.QUOTED;
            case QUOTE_IN_QUOTED -> next == '"' ? State.QUOTED : plain(next);
            case AFTER_RETURN -> State.AFTER_RETURN;
            case SKIPPING -> State.SKIPPING;
        };
        keep(next, found);
    }

    private State plain(byte next) {
        if (next == '\r') {
            return State.AFTER_RETURN;
        }
        return next == separator ? State.FIELD_START : State.PLAIN;
    }

    private void keep(byte next, List<RawRecord> found) {
        boolean lineFeed = next == '\n';
        if (lineFeed && state != State.QUOTED) {
            end(found, state != State.SKIPPING);
            return;
        }
        if (state == State.SKIPPING) {
            return;
        }
        record.write(next);
        breaks += lineFeed ? 1 : 0;
        if (state == State.QUOTED && breaks > MOST_LINES || record.size() > MOST_BYTES) {
            giveUpFirstLine(found);
        }
    }

    private void giveUpFirstLine(List<RawRecord> found) {
        byte[] kept = record.toByteArray();
        int lineEnd = 0;
        while (lineEnd < kept.length && kept[lineEnd] != '\n') {
            lineEnd++;
        }
        if (lineEnd == kept.length) {
            record.reset();
            state = State.SKIPPING;
            return;
        }
        offset = start.offset() + lineEnd + 1;
        breaks = 0;
        end(found, false);
        feed(kept, lineEnd + 1, kept.length, found);
    }

    /** The position says where the next record begins, so a record broken by a lone return does not swallow a byte. */
    private void end(List<RawRecord> found, boolean readable) {
        FilePosition end = new FilePosition(offset, start.line() + breaks + 1);
        Optional<String> text = readable ? Utf8.decode(ByteBuffer.wrap(withoutReturn(record.toByteArray()))) : Optional.empty();
        if (!readable || record.size() > 0) {
            found.add(new RawRecord(start.line(), text, end));
        }
        record.reset();
        breaks = 0;
        start = end;
        state = State.FIELD_START;
    }

    private static byte[] withoutReturn(byte[] bytes) {
        boolean returned = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
        return returned ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
    }
}
