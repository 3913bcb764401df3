-- The ledger: pseudonymous facts, append-only. There is no foreign key to the vault, because facts outlive identities.
CREATE TABLE ledger_entry (
    position         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id         uuid        NOT NULL CONSTRAINT one_entry_per_event UNIQUE,
    contact_id       uuid        NOT NULL,
    sequence         bigint      NOT NULL CONSTRAINT sequence_starts_at_one CHECK (sequence > 0),
    type             text        NOT NULL,
    occurred_at      timestamptz NOT NULL,
    recorded_at      timestamptz NOT NULL,
    actor_role       text        NOT NULL,
    method           text        NOT NULL,
    purpose          text,
    channel          text,
    basis            text,
    wording_id       text,
    wording_version  integer,
    wording_language text,
    wording_sha256   bytea,
    valid_until      date,
    detail           jsonb,
    usable_until     date,
    commitment       bytea,
    previous_hash    bytea       NOT NULL CONSTRAINT previous_hash_is_sha256 CHECK (octet_length(previous_hash) = 32),
    hash             bytea       NOT NULL CONSTRAINT hash_is_sha256 CHECK (octet_length(hash) = 32),
    CONSTRAINT happened_before_it_was_recorded CHECK (occurred_at <= recorded_at),
    CONSTRAINT chain_never_forks UNIQUE (contact_id, sequence)
);

COMMENT ON COLUMN ledger_entry.sequence IS 'Number of the event in its contact''s chain: 1 for the first, then without gaps.';
COMMENT ON COLUMN ledger_entry.valid_until IS 'Last day (Europe/Paris) of the consent or of the pause, where the event has one.';
COMMENT ON COLUMN ledger_entry.usable_until IS 'Last day (Europe/Paris) of use as known after this event (CLOCK-2).';
COMMENT ON COLUMN ledger_entry.commitment IS 'SHA-256 of salt and evidence, both of which are in the vault and can be erased.';
COMMENT ON COLUMN ledger_entry.hash IS 'SHA-256 of previous_hash and the canonical JSON (RFC 8785) of the entry.';

CREATE FUNCTION refuse_to_rewrite_the_ledger() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'The ledger is append-only: % is refused', TG_OP;
END
$$;

CREATE TRIGGER ledger_is_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_the_ledger();

GRANT SELECT, INSERT ON ledger_entry TO consent_app;
