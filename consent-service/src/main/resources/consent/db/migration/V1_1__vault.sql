-- The vault: the only table that knows who a contact is. Rows can be corrected and erased.
CREATE TABLE contact (
    contact_id     uuid        PRIMARY KEY,
    email          text        NOT NULL,
    match_key      text        NOT NULL CONSTRAINT one_contact_per_address UNIQUE,
    first_name     text,
    last_name      text,
    function       text,
    organisation   text,
    phone          text,
    phone_key      text,
    postal_address text,
    source         text,
    created_at     timestamptz NOT NULL
);

COMMENT ON COLUMN contact.email IS 'As given; mail is sent to this form.';
COMMENT ON COLUMN contact.match_key IS 'Normal form by which the address is recognised (ADDR-1).';
COMMENT ON COLUMN contact.phone_key IS 'E.164 (ADDR-4); null when the number as given is none.';

-- Serves the look-up by name: lower(last_name) LIKE 'dur%'.
CREATE INDEX contact_by_last_name ON contact (lower(last_name) text_pattern_ops);

GRANT SELECT, INSERT, UPDATE, DELETE ON contact TO consent_app;
