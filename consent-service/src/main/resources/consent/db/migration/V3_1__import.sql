-- Files of contacts that are being taken in. A file counts as received only when all of it is stored.
CREATE TABLE import_file (
    import_id    uuid        NOT NULL,
    status       text        NOT NULL,
    mapping      text        NOT NULL DEFAULT '{}',
    size         bigint      NOT NULL DEFAULT 0,
    received_at  timestamptz NOT NULL,
    started_at   timestamptz,
    finished_at  timestamptz,
    next_offset  bigint      NOT NULL DEFAULT 0,
    next_line    bigint      NOT NULL DEFAULT 1,
    lines        bigint      NOT NULL DEFAULT 0,
    accepted     bigint      NOT NULL DEFAULT 0,
    created      bigint      NOT NULL DEFAULT 0,
    refused      bigint      NOT NULL DEFAULT 0,
    unchanged    bigint      NOT NULL DEFAULT 0,
    lease_owner  uuid,
    lease_until  timestamptz,
    failures     integer     NOT NULL DEFAULT 0,
    CONSTRAINT import_file_has_one_row PRIMARY KEY (import_id),
    CONSTRAINT import_status_is_known CHECK (status IN ('UPLOADING', 'RECEIVED', 'RUNNING', 'COMPLETED', 'FAILED')),
    CONSTRAINT import_lines_add_up CHECK (lines = accepted + refused + unchanged AND created <= accepted)
);

-- Serves the worker's question for the oldest file that waits.
CREATE INDEX import_file_waiting ON import_file (received_at) WHERE status IN ('UPLOADING', 'RECEIVED', 'RUNNING');

-- Serves the list of imports, newest first.
CREATE INDEX import_file_newest ON import_file (received_at DESC, import_id);

-- The bytes of a file until it is finished, in pieces of 256 KiB; compression would cost more than it saves for a minute.
CREATE TABLE import_chunk (
    import_id  uuid    NOT NULL,
    seq        integer NOT NULL,
    content    bytea   NOT NULL,
    CONSTRAINT import_chunk_comes_once PRIMARY KEY (import_id, seq),
    CONSTRAINT import_chunk_belongs_to_a_file FOREIGN KEY (import_id) REFERENCES import_file ON DELETE CASCADE,
    CONSTRAINT import_chunk_is_small CHECK (octet_length(content) BETWEEN 1 AND 262144)
);

ALTER TABLE import_chunk ALTER COLUMN content SET STORAGE EXTERNAL;

-- Every reason of every refused line; never what the line said.
CREATE TABLE import_fault (
    import_id  uuid    NOT NULL,
    line       bigint  NOT NULL,
    ordinal    integer NOT NULL,
    field      text    NOT NULL,
    code       text    NOT NULL,
    message    text    NOT NULL,
    CONSTRAINT import_fault_is_told_once PRIMARY KEY (import_id, line, ordinal),
    CONSTRAINT import_fault_belongs_to_a_file FOREIGN KEY (import_id) REFERENCES import_file ON DELETE CASCADE
);

GRANT SELECT, INSERT, UPDATE, DELETE ON import_file TO consent_app;
GRANT SELECT, INSERT, DELETE ON import_chunk TO consent_app;
GRANT SELECT, INSERT, DELETE ON import_fault TO consent_app;
