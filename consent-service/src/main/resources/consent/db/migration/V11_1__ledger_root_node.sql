-- Roots of the subtrees of each closed day, so that an entry is proven with a few hundred rows and not by reading its day again.
CREATE TABLE ledger_root_node (
    day            date     NOT NULL,
    height         smallint NOT NULL CONSTRAINT height_is_8_or_16 CHECK (height IN (8, 16)),
    number         bigint   NOT NULL,
    first_position bigint   NOT NULL,
    hash           bytea    NOT NULL CONSTRAINT node_hash_is_sha256 CHECK (octet_length(hash) = 32),
    PRIMARY KEY (day, height, number)
);

COMMENT ON TABLE ledger_root_node IS 'Derived from the entries: nothing is believed because it stands here, every proof is held against the signed root.';
COMMENT ON COLUMN ledger_root_node.height IS 'The subtree has 2^height leaves, the last one of a day may have fewer.';
COMMENT ON COLUMN ledger_root_node.number IS 'From 0, in the order of the leaves.';
COMMENT ON COLUMN ledger_root_node.first_position IS 'Position of its first entry in the ledger.';

-- Finds the subtree of a position.
CREATE INDEX ledger_root_node_by_position ON ledger_root_node (day, height, first_position);

GRANT SELECT, INSERT ON ledger_root_node TO consent_app;
