package eu.consenthub.localstack;

import eu.consenthub.localstack.ground.LocalStackProblem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The key of personal links: made once, kept in the folder, so that links in old mails still work after a restart. */
final class LinkKey {

    private static final int BYTES = 32;

    private LinkKey() {}

    static String in(Path folder) {
        Path file = folder.resolve("link-key");
        try {
            if (!Files.exists(file)) {
                write(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new LocalStackProblem("The link key " + file.toAbsolutePath() + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static void write(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Path next = file.resolveSibling("link-key.next");
        Files.writeString(next, Base64.getEncoder().encodeToString(key) + "\n", StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING);
        ownerOnly(next);
        try {
            Files.move(next, file);
        } catch (FileAlreadyExistsException e) {
            Files.delete(next);
        }
    }

    private static void ownerOnly(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
