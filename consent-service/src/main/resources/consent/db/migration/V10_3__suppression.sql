-- What stays of an erased person who had said stop: keyed digests of the contact points, what the stop was about, and since when (PERM-4).
-- Nothing leads from here to the ledger, so that nobody can ask the ledger about an address.
CREATE TABLE suppression (
    digest      bytea       NOT NULL CONSTRAINT suppression_digest_is_hmac_sha256 CHECK (octet_length(digest) = 32),
    key_version integer     NOT NULL,
    purpose     text        NOT NULL,
    channel     text        NOT NULL,
    status      text        NOT NULL CONSTRAINT suppression_is_of_a_stop CHECK (status IN ('OBJECTED', 'WITHDRAWN')),
    since       timestamptz NOT NULL,
    CONSTRAINT one_suppression_per_scope PRIMARY KEY (digest, purpose, channel)
);

COMMENT ON COLUMN suppression.digest IS 'HMAC-SHA-256 of the contact point in its normal form (ADDR-5).';
COMMENT ON COLUMN suppression.key_version IS 'Which secret it was made with: the digests of a secret that goes have to go with it, or be made anew before.';
COMMENT ON COLUMN suppression.purpose IS 'Key of the purpose; * for all of them.';
COMMENT ON COLUMN suppression.channel IS 'The channel; * for all of them.';
COMMENT ON COLUMN suppression.since IS 'When the person said so: an entry has no end, and is reviewed three years after this.';

GRANT SELECT, INSERT, DELETE ON suppression TO consent_app;
