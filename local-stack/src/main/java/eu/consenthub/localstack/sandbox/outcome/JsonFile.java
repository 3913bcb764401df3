package eu.consenthub.localstack.sandbox.outcome;

import eu.consenthub.localstack.ground.LocalStackProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A small state kept as one file, replaced whole at each change. */
final class JsonFile<T> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final TypeReference<T> type;

    JsonFile(Path file, TypeReference<T> type) {
        this.file = file;
        this.type = type;
    }

    T read(T otherwise) {
        if (!Files.exists(file)) {
            return otherwise;
        }
        try {
            return JSON.readValue(Files.readAllBytes(file), type);
        } catch (IOException | JacksonException e) {
            throw new LocalStackProblem("The sandbox cannot read " + file.toAbsolutePath() + ": move it away to begin anew.", e);
        }
    }

    void write(T state) {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.write(next, JSON.writeValueAsBytes(state));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
