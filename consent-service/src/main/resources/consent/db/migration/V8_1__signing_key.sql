-- The keys that sign roots and receipts (Ed25519). Public parts stay for ever, because what was signed must stay verifiable.
CREATE TABLE signing_key (
    key_id         text        PRIMARY KEY,
    public_jwk     jsonb       NOT NULL,
    sealed_private bytea,
    sealed_with    text,
    created_at     timestamptz NOT NULL,
    retired_at     timestamptz,
    CONSTRAINT signing_key_retires_after_it_was_made CHECK (retired_at >= created_at),
    CONSTRAINT signing_key_loses_its_private_part_when_it_retires
        CHECK ((retired_at IS NULL) = (sealed_private IS NOT NULL) AND (retired_at IS NULL) = (sealed_with IS NOT NULL))
);

COMMENT ON COLUMN signing_key.key_id IS 'Thumbprint of the public key (RFC 7638).';
COMMENT ON COLUMN signing_key.sealed_private IS 'Nonce and AES-256-GCM of the private part; gone once the key has retired.';
COMMENT ON COLUMN signing_key.sealed_with IS 'Which of the configured secrets opens it.';

-- However many instances find the old key too old at the same moment, one of them makes the next.
CREATE UNIQUE INDEX one_signing_key_in_use ON signing_key ((true)) WHERE retired_at IS NULL;

CREATE FUNCTION refuse_to_forget_a_signing_key() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'A public key is never forgotten: % is refused', TG_OP USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER signing_key_is_never_forgotten
    BEFORE DELETE OR TRUNCATE ON signing_key
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_forget_a_signing_key();

GRANT SELECT, INSERT, UPDATE (sealed_private, sealed_with, retired_at) ON signing_key TO consent_app;
