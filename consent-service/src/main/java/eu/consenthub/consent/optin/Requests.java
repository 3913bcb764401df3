package eu.consenthub.consent.optin;

import eu.consenthub.consent.contact.EmailAddress;
import eu.consenthub.consent.policy.PurposeKey;
import eu.consenthub.consent.policy.Sha256;
import eu.consenthub.consent.sql.Fields;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The table of requests and what belongs to each. */
@Component
class Requests {

    /** Whose time is over does not wait any more, though it may not be erased yet: the address is free for a new request. */
    private static final String MAKE_ROOM = """
            UPDATE optin_purpose p
            SET match_key = NULL
            FROM optin_request r
            WHERE p.match_key = :matchKey
                AND r.request_id = p.request_id
                AND r.expires_at <= :at
            """;

    /**
     * What already waits for this address is left out; a request of which nothing is left does not come to be. In one order for
     * all, so that two who ask for the same at once do not wait for each other.
     */
    private static final String OPEN = """
            WITH asked AS (
                SELECT a.purpose, a.wording_id, a.wording_version
                FROM unnest(:purposes, :wordings, :versions) AS a (purpose, wording_id, wording_version)
                WHERE NOT EXISTS (
                    SELECT FROM optin_purpose p
                    WHERE p.match_key = :matchKey AND p.purpose = a.purpose)),
            request AS (
                INSERT INTO optin_request (request_id, state, email, match_key, locale, form_id, source, requested_at, expires_at)
                SELECT :id, 'PENDING', :email, :matchKey, :locale, :formId, :source, :at, :expiresAt
                WHERE EXISTS (SELECT FROM asked)
                RETURNING request_id)
            INSERT INTO optin_purpose (request_id, purpose, match_key, wording_id, wording_version)
            SELECT r.request_id, a.purpose, :matchKey, a.wording_id, a.wording_version
            FROM request r, asked a
            ORDER BY a.purpose
            """;

    private static final String SELECT = """
            SELECT r.request_id, r.email, r.match_key, r.locale, r.form_id, r.source, r.requested_at, r.expires_at, r.confirmed_at,
                r.mail_subject, r.mail_text,
                ARRAY(SELECT p.purpose FROM optin_purpose p WHERE p.request_id = r.request_id ORDER BY p.purpose) AS purposes,
                ARRAY(SELECT p.wording_id FROM optin_purpose p WHERE p.request_id = r.request_id ORDER BY p.purpose) AS wordings,
                ARRAY(SELECT p.wording_version FROM optin_purpose p WHERE p.request_id = r.request_id ORDER BY p.purpose) AS versions
            FROM optin_request r
            WHERE r.expires_at > :at
            """;

    private static final String WAITING = SELECT + """
                AND r.request_id = :id
                AND r.state = 'PENDING'
            FOR UPDATE OF r
            """;

    private static final String BY_TOKEN = SELECT + """
                AND r.request_id = (SELECT t.request_id FROM optin_token t WHERE t.token_sha256 = decode(:token, 'hex'))
            """;

    private static final String ADD_TOKEN = """
            INSERT INTO optin_token (token_sha256, request_id)
            VALUES (decode(:token, 'hex'), :id)
            """;

    private static final String NOTE_MAIL = """
            UPDATE optin_request
            SET mail_subject = :subject, mail_text = :text
            WHERE request_id = :id
                AND state = 'PENDING'
                AND expires_at > :at
            """;

    private static final String CONFIRM = """
            WITH confirmed AS (
                UPDATE optin_request
                SET state = 'CONFIRMED', confirmed_at = :at, email = NULL, match_key = NULL, source = NULL, mail_subject = NULL,
                    mail_text = NULL
                WHERE request_id = :id
                    AND state = 'PENDING'
                RETURNING request_id)
            UPDATE optin_purpose p
            SET match_key = NULL
            FROM confirmed c
            WHERE p.request_id = c.request_id
            """;

    private static final String DROP_PURPOSES = """
            DELETE FROM optin_purpose
            WHERE request_id = :id
                AND purpose = ANY(:purposes)
            """;

    private static final String DROP = """
            DELETE FROM optin_request
            WHERE request_id = :id
            """;

    private final DatabaseClient database;

    Requests(DatabaseClient database) {
        this.database = database;
    }

    /** True when a request came to be; false when all of it waits already. A duplicate key when another was quicker. */
    Mono<Boolean> open(UUID id, Wish wish, Instant at, Instant expiresAt) {
        return makeRoom(wish.email(), at).then(add(id, wish, at, expiresAt));
    }

    private Mono<Void> makeRoom(EmailAddress email, Instant at) {
        return database.sql(MAKE_ROOM)
                .bind("matchKey", email.matchKey())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then();
    }

    private Mono<Boolean> add(UUID id, Wish wish, Instant at, Instant expiresAt) {
        return database.sql(OPEN)
                .bind("id", id)
                .bind("email", wish.email().asGiven())
                .bind("matchKey", wish.email().matchKey())
                .bind("locale", wish.locale())
                .bind("formId", wish.formId())
                .bind("source", Parameters.in(R2dbcType.VARCHAR, wish.source()))
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
                .bind("purposes", wish.asked().stream().map(asked -> asked.purpose().value()).toArray(String[]::new))
                .bind("wordings", wish.asked().stream().map(Asked::wordingId).toArray(String[]::new))
                .bind("versions", wish.asked().stream().map(Asked::wordingVersion).toArray(Integer[]::new))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /** The request, locked, if it waits at this instant. */
    Mono<OptInRequest> waiting(UUID id, Instant at) {
        return database.sql(WAITING)
                .bind("id", id)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .map(Requests::request)
                .one();
    }

    /** The request behind a link, waiting or confirmed, if its time is not over. */
    Mono<OptInRequest> byToken(Sha256 token, Instant at) {
        return database.sql(BY_TOKEN)
                .bind("token", token.hex())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .map(Requests::request)
                .one();
    }

    Mono<Void> addToken(UUID id, Sha256 token) {
        return database.sql(ADD_TOKEN)
                .bind("token", token.hex())
                .bind("id", id)
                .then();
    }

    /** False when the request does not wait any more. */
    Mono<Boolean> noteMail(UUID id, MailText mail, Instant at) {
        return database.sql(NOTE_MAIL)
                .bind("id", id)
                .bind("subject", mail.subject())
                .bind("text", mail.text())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /** The answer came: the address is the vault's now. */
    Mono<Void> confirm(UUID id, Instant at) {
        return database.sql(CONFIRM)
                .bind("id", id)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .then();
    }

    Mono<Void> dropPurposes(UUID id, Collection<PurposeKey> purposes) {
        return database.sql(DROP_PURPOSES)
                .bind("id", id)
                .bind("purposes", purposes.stream().map(PurposeKey::value).toArray(String[]::new))
                .then();
    }

    Mono<Void> drop(UUID id) {
        return database.sql(DROP)
                .bind("id", id)
                .then();
    }

    private static OptInRequest request(Readable row) {
        return new OptInRequest(Fields.uuid(row, "request_id"), email(row), Fields.text(row, "locale"), Fields.text(row, "form_id"),
                Fields.textOrNull(row, "source"), Fields.instant(row, "requested_at"), Fields.instant(row, "expires_at"),
                Fields.instantOrNull(row, "confirmed_at"), mail(row), asked(row));
    }

    private static @Nullable EmailAddress email(Readable row) {
        String email = Fields.textOrNull(row, "email");
        return email == null ? null : new EmailAddress(email, Fields.text(row, "match_key"));
    }

    private static @Nullable MailText mail(Readable row) {
        String subject = Fields.textOrNull(row, "mail_subject");
        return subject == null ? null : new MailText(subject, Fields.text(row, "mail_text"));
    }

    private static List<Asked> asked(Readable row) {
        List<String> purposes = Fields.texts(row, "purposes");
        List<String> wordings = Fields.texts(row, "wordings");
        Integer[] versions = Objects.requireNonNull(row.get("versions", Integer[].class));
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < purposes.size(); i++) {
            asked.add(new Asked(new PurposeKey(purposes.get(i)), wordings.get(i), versions[i]));
        }
        return asked;
    }
}
