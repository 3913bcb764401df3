package eu.consenthub.consent.importing;

import eu.consenthub.consent.sql.Columns;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What has been done of an import: written in the transaction of the lines themselves, so neither is there without the other. */
@Component
class ImportProgress {

    private static final String ADVANCE = """
            UPDATE import_file
            SET lines = lines + :lines, accepted = accepted + :accepted, created = created + :created, refused = refused + :refused,
                unchanged = unchanged + :unchanged, next_offset = :offset, next_line = :line, lease_until = :until, failures = 0
            WHERE import_id = :id
                AND lease_owner = :owner
            """;

    private static final String ADD_FAULTS = """
            INSERT INTO import_fault (import_id, line, ordinal, field, code, message)
            SELECT :id, fault.line, fault.ordinal, fault.field, fault.code, fault.message
            FROM unnest(:lines, :ordinals, :fields, :codes, :messages) AS fault (line, ordinal, field, code, message)
            """;

    private static final String FAULTS = """
            SELECT line, field, code, message
            FROM import_fault
            WHERE import_id = :id
            ORDER BY line, ordinal
            """;

    private final DatabaseClient database;

    ImportProgress(DatabaseClient database) {
        this.database = database;
    }

    /** Errors with {@link LeaseLost} when somebody else has taken the import over: then nothing of the batch must stay. */
    Mono<Void> advance(Claim claim, Tally tally, Instant now) {
        return database.sql(ADVANCE)
                .bind("id", claim.importId())
                .bind("owner", claim.owner())
                .bind("lines", tally.lines())
                .bind("accepted", tally.accepted())
                .bind("created", tally.created())
                .bind("refused", tally.refused())
                .bind("unchanged", tally.unchanged())
                .bind("offset", tally.end().offset())
                .bind("line", tally.end().line())
                .bind("until", now.plus(Leases.LENGTH).atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(() -> new LeaseLost(claim.importId())))
                .then(addFaults(claim.importId(), tally.faults()));
    }

    /** Every reason of every refused line, in the order of the file. */
    Flux<LineFault> faults(UUID id) {
        return database.sql(FAULTS)
                .filter(statement -> statement.fetchSize(500))
                .bind("id", id)
                .mapProperties(LineFault.class)
                .all();
    }

    private Mono<Void> addFaults(UUID id, List<LineFault> faults) {
        if (faults.isEmpty()) {
            return Mono.empty();
        }
        List<Integer> places = IntStream.range(0, faults.size()).boxed().toList();
        return Columns.of(database.sql(ADD_FAULTS).bind("id", id), places)
                .column("lines", Long.class, place -> faults.get(place).line())
                .column("ordinals", Integer.class, place -> place)
                .text("fields", place -> faults.get(place).field())
                .text("codes", place -> faults.get(place).code())
                .text("messages", place -> faults.get(place).message())
                .bound()
                .then();
    }
}
