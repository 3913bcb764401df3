package eu.consenthub.consent.signing;

import com.nimbusds.jose.jwk.OctetKeyPair;
import eu.consenthub.consent.sql.Fields;
import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of signing keys. */
@Component
final class SigningKeyRows {

    private static final String ALL = """
            SELECT public_jwk::text AS public_jwk, sealed_private, sealed_with, created_at
            FROM signing_key
            ORDER BY created_at
            """;

    private static final String RETIRE = """
            UPDATE signing_key
            SET retired_at = :now, sealed_private = NULL, sealed_with = NULL
            WHERE retired_at IS NULL
                AND created_at <= :madeBefore
            """;

    private static final String ADD = """
            INSERT INTO signing_key (key_id, public_jwk, sealed_private, sealed_with, created_at)
            SELECT :keyId, CAST(:publicJwk AS jsonb), decode(:sealedPrivate, 'hex'), :sealedWith, :now
            WHERE NOT EXISTS (SELECT 1 FROM signing_key WHERE retired_at IS NULL)
            ON CONFLICT DO NOTHING
            """;

    private final DatabaseClient db;
    private final TransactionalOperator transaction;

    SigningKeyRows(DatabaseClient db, TransactionalOperator transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    /** Every key there ever was, oldest first. */
    Flux<SigningKey> all() {
        return db.sql(ALL)
                .map(SigningKeyRows::key)
                .all();
    }

    /** Retires the key in use if it was made by then, and puts this one in its place if the place is free; of two at once, one does. */
    Mono<Void> replace(Instant madeBefore, SigningKey next, Seal.Sealed privatePart) {
        Mono<Long> retired = db.sql(RETIRE)
                .bind("now", next.createdAt().atOffset(ZoneOffset.UTC))
                .bind("madeBefore", madeBefore.atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated();
        Mono<Long> added = db.sql(ADD)
                .bind("keyId", next.id())
                .bind("publicJwk", next.publicKey().toJSONString())
                .bind("sealedPrivate", HexFormat.of().formatHex(privatePart.bytes()))
                .bind("sealedWith", privatePart.secretId())
                .bind("now", next.createdAt().atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated();
        return retired.then(added)
                .as(transaction::transactional)
                .then();
    }

    private static SigningKey key(Readable row) {
        try {
            OctetKeyPair publicKey = OctetKeyPair.parse(Fields.text(row, "public_jwk"));
            return new SigningKey(publicKey, sealed(row), Fields.instant(row, "created_at"));
        } catch (ParseException e) {
            throw new IllegalStateException("The table of signing keys holds something that is no key", e);
        }
    }

    private static Seal.@Nullable Sealed sealed(Readable row) {
        ByteBuffer buffer = row.get("sealed_private", ByteBuffer.class);
        if (buffer == null) {
            return null;
        }
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return new Seal.Sealed(Fields.text(row, "sealed_with"), bytes);
    }
}
