package eu.consenthub.consent.receipt;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A receipt read back: what the verification page compares with the ledger, and shows. */
record ReadReceipt(UUID id, Instant issuedAt, String pseudonym, List<ReadEvent> events) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** One event as the receipt tells it; hash in hexadecimal. */
    record ReadEvent(UUID id, String hash, String type, Instant at, @Nullable String purpose, @Nullable String channel,
            @Nullable String basis, String method, @Nullable String wording) {}

    /** Empty when the content is no receipt of ours, of this or any former build. */
    static Optional<ReadReceipt> of(byte[] content) {
        try {
            JsonNode receipt = JSON.readTree(content);
            Map<UUID, ReadEvent> events = new LinkedHashMap<>();
            for (JsonNode record : receipt.required("dpv:hasRecordOfActivity")) {
                read(record.path("dpv:hasConsentStatus"), events);
                read(record.path("hub:hasEvent"), events);
            }
            List<ReadEvent> ordered = new ArrayList<>(events.values());
            ordered.sort(Comparator.comparing(ReadEvent::at));
            return Optional
                    .of(new ReadReceipt(UUID.fromString(text(receipt, "dct:identifier")), Instant.parse(text(receipt, "dct:created")),
                            text(receipt.required("dpv:hasDataSubject"), "dct:identifier"), ordered));
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void read(JsonNode events, Map<UUID, ReadEvent> into) {
        for (JsonNode event : events) {
            UUID id = UUID.fromString(text(event, "dct:identifier"));
            into.putIfAbsent(id, new ReadEvent(id, text(event, "hub:hash"), text(event, "hub:eventType"),
                    Instant.parse(text(event, "dct:date")), textOrNull(event, "hub:purpose"), textOrNull(event, "hub:channel"),
                    textOrNull(event, "hub:basis"), text(event, "dpv:hasIndicationMethod"), textOrNull(event, "hub:wording")));
        }
    }

    private static String text(JsonNode node, String name) {
        return node.required(name).stringValue();
    }

    private static @Nullable String textOrNull(JsonNode node, String name) {
        return node.path(name).stringValue(null);
    }
}
