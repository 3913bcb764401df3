package eu.consenthub.consent.history;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Entries of the ledger as lines of text, several at once. */
@Component
final class HistoryLines {

    static final byte[] CSV_HEADER = ("contactId,eventId,sequence,type,occurredAt,recordedAt,purpose,channel,act,basis,method,actor,"
            + "wordingId,wordingVersion,wordingLanguage,wordingSha256,until,evidence,hash,previousHash\r\n")
            .getBytes(StandardCharsets.UTF_8);

    private final ObjectWriter writer;

    HistoryLines(JsonMapper json) {
        this.writer = json.writerFor(HistoryView.class);
    }

    byte[] json(List<HistoryView> entries) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream(entries.size() * 512);
        for (HistoryView entry : entries) {
            lines.writeBytes(writer.writeValueAsBytes(entry));
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    static byte[] csv(List<HistoryView> entries) {
        return entries.stream()
                .map(HistoryLines::csv)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String csv(HistoryView entry) {
        WordingView wording = entry.wording();
        return Stream.<@Nullable Object>of(entry.contactId(), entry.eventId(), entry.sequence(), entry.type(), entry.occurredAt(),
                entry.recordedAt(), entry.purpose(), entry.channel(), entry.act(), entry.basis(), entry.method(), entry.actor(),
                wording == null ? null : wording.id(), wording == null ? null : wording.version(),
                wording == null ? null : wording.language(), wording == null ? null : wording.sha256(), entry.until(), entry.evidence(),
                entry.hash(), entry.previousHash())
                .map(HistoryLines::field)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    /** RFC 4180. */
    private static String field(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        boolean plain = text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
