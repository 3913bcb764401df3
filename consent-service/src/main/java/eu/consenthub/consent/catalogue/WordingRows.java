package eu.consenthub.consent.catalogue;

import eu.consenthub.consent.policy.Channel;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.Wording;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads wordings from rows. */
final class WordingRows {

    private WordingRows() {}

    static StoredWording stored(Readable row) {
        Wording wording = new Wording(
                Objects.requireNonNull(row.get("wording_id", String.class)),
                Objects.requireNonNull(row.get("version", Integer.class)),
                Objects.requireNonNull(row.get("language", String.class)),
                Objects.requireNonNull(row.get("body", String.class)));
        return new StoredWording(wording, declaration(row), Objects.requireNonNull(row.get("created_at", Instant.class)));
    }

    static Declaration declaration(Readable row) {
        List<String> purposes = texts(row, "purposes");
        List<String> channels = texts(row, "channels");
        Coverage coverage = new Coverage(purposes == null ? null : purposes.stream().map(PurposeKey::new).toList(),
                channels == null ? null : channels.stream().map(Channel::valueOf).toList());
        return new Declaration(coverage, Objects.requireNonNull(row.get("material", Boolean.class)));
    }

    private static @Nullable List<String> texts(Readable row, String column) {
        String[] texts = row.get(column, String[].class);
        return texts == null ? null : List.of(texts);
    }
}
