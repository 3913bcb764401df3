-- One signed root for each finished day: from then on nobody can change what the ledger held, without it showing.
CREATE TABLE ledger_root (
    day                date        PRIMARY KEY,
    tree_size          bigint      NOT NULL CONSTRAINT tree_size_is_not_negative CHECK (tree_size >= 0),
    first_position     bigint      NOT NULL,
    last_position      bigint      NOT NULL,
    root_hash          bytea       NOT NULL CONSTRAINT root_hash_is_sha256 CHECK (octet_length(root_hash) = 32),
    previous_root_hash bytea       NOT NULL CONSTRAINT previous_root_hash_is_sha256 CHECK (octet_length(previous_root_hash) = 32),
    created_at         timestamptz NOT NULL,
    ledger             text        NOT NULL,
    jws                text        NOT NULL,
    CONSTRAINT positions_hold_the_tree CHECK (tree_size <= last_position - first_position + 1)
);

COMMENT ON COLUMN ledger_root.day IS 'The day (UTC) that was closed.';
COMMENT ON COLUMN ledger_root.first_position IS 'One after the last position of the day before, so that no entry is in two roots or in none.';
COMMENT ON COLUMN ledger_root.last_position IS 'Up to here; one less than first_position on a day without entries.';
COMMENT ON COLUMN ledger_root.root_hash IS 'Merkle root (RFC 9162) over the hashes of the entries in the order of their positions.';
COMMENT ON COLUMN ledger_root.jws IS 'The other columns as canonical JSON (RFC 8785), signed.';

CREATE FUNCTION refuse_to_rewrite_a_root() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'What was signed cannot be changed: % is refused', TG_OP USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER ledger_root_is_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_root
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_a_root();

GRANT SELECT, INSERT ON ledger_root TO consent_app;
