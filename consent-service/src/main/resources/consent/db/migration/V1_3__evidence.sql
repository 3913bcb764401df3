-- What proves an act and may identify the person; erasable. The ledger holds only the commitment.
CREATE TABLE evidence (
    commitment bytea PRIMARY KEY,
    contact_id uuid  NOT NULL,
    salt       bytea NOT NULL,
    -- json, not jsonb: the commitment is over the text word for word.
    content    json  NOT NULL
);

-- Serves erasure and export of one person.
CREATE INDEX evidence_by_contact ON evidence (contact_id);

GRANT SELECT, INSERT, DELETE ON evidence TO consent_app;
