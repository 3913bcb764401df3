-- Same client and key, same answer.
CREATE TABLE idempotency (
    client         text        NOT NULL,
    key            text        NOT NULL,
    request_sha256 bytea       NOT NULL,
    contact_id     uuid        NOT NULL,
    created        boolean     NOT NULL,
    event_ids      uuid[]      NOT NULL,
    recorded_at    timestamptz NOT NULL,
    CONSTRAINT one_answer_per_key PRIMARY KEY (client, key)
);

GRANT SELECT, INSERT, DELETE ON idempotency TO consent_app;
