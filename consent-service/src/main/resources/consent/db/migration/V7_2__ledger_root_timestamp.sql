-- What an outside authority says of a root: that it was there at this moment (RFC 3161). Comes later than the root, or never.
CREATE TABLE ledger_root_timestamp (
    day        date        PRIMARY KEY CONSTRAINT timestamp_is_of_a_root REFERENCES ledger_root,
    authority  text        NOT NULL,
    stamped_at timestamptz NOT NULL,
    token      bytea       NOT NULL
);

COMMENT ON COLUMN ledger_root_timestamp.authority IS 'URL that was asked.';
COMMENT ON COLUMN ledger_root_timestamp.stamped_at IS 'The moment that the token vouches for.';
COMMENT ON COLUMN ledger_root_timestamp.token IS 'TimeStampToken in DER over the SHA-256 of ledger_root.jws.';

CREATE TRIGGER ledger_root_timestamp_is_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_root_timestamp
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_a_root();

GRANT SELECT, INSERT ON ledger_root_timestamp TO consent_app;
