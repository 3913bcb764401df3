-- What holds now, written in the same transaction as the ledger and equal to the fold of it.
CREATE TABLE chain_head (
    contact_id       uuid    PRIMARY KEY,
    sequence         bigint  NOT NULL,
    hash             bytea   NOT NULL,
    audience         text    NOT NULL,
    locale           text    NOT NULL,
    relationships    text[]  NOT NULL,
    tags             text[]  NOT NULL,
    collected_on     date,
    last_activity_on date,
    restricted       boolean NOT NULL,
    erased           boolean NOT NULL,
    undeliverable    text[]  NOT NULL
) WITH (fillfactor = 80);

CREATE TABLE standing (
    contact_id       uuid        NOT NULL,
    purpose          text        NOT NULL,
    channel          text        NOT NULL,
    status           text        NOT NULL,
    basis            text,
    since            timestamptz NOT NULL,
    valid_until      date,
    paused_until     date,
    event_id         uuid        NOT NULL,
    sequence         bigint      NOT NULL,
    wording_id       text,
    wording_version  integer,
    wording_language text,
    wording_sha256   bytea,
    informed_at      timestamptz,
    CONSTRAINT one_standing_per_scope PRIMARY KEY (contact_id, purpose, channel)
) WITH (fillfactor = 80);

COMMENT ON COLUMN standing.purpose IS 'Key of the purpose; * in an objection to all of them.';
COMMENT ON COLUMN standing.channel IS 'The channel; * in an objection to all of them.';

GRANT SELECT, INSERT, UPDATE ON chain_head, standing TO consent_app;
