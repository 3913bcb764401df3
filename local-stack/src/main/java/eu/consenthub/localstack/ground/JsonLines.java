package eu.consenthub.localstack.ground;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of one JSON line per entry, handed to the operating system before anybody is told: survives the end of the process, not of
 * the machine.
 */
public final class JsonLines<T> implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Class<T> type;
    private final RandomAccessFile file; // not a channel: an interrupt would close one

    private JsonLines(RandomAccessFile file, Class<T> type) {
        this.type = type;
        this.file = file;
    }

    /** Opens the file and hands over what it holds; a last line cut short by the end of the process was never acknowledged. */
    public static <T> JsonLines<T> open(Path file, Class<T> type, Consumer<T> reader) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            long whole = Files.exists(file) ? read(file, type, reader) : 0;
            RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw");
            open.setLength(whole);
            open.seek(whole);
            return new JsonLines<>(open, type);
        } catch (IOException e) {
            throw new LocalStackProblem("The local stack cannot use " + file.toAbsolutePath() + ": " + e.getMessage(), e);
        }
    }

    public synchronized void append(T entry) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        line.writeBytes(JSON.writerFor(type).writeValueAsBytes(entry));
        line.write('\n');
        try {
            file.write(line.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized void clear() {
        try {
            file.setLength(0);
            file.seek(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> long read(Path file, Class<T> type, Consumer<T> reader) throws IOException {
        long whole = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != '\n') {
                    line.write(next);
                    continue;
                }
                reader.accept(parse(file, type, line.toByteArray()));
                whole += line.size() + 1;
                line.reset();
            }
        }
        return whole;
    }

    private static <T> T parse(Path file, Class<T> type, byte[] line) {
        try {
            return JSON.readValue(line, type);
        } catch (JacksonException e) {
            throw new LocalStackProblem("The local stack cannot read " + file.toAbsolutePath() + ": move it away to begin anew.", e);
        }
    }
}
