-- The exact texts people were shown (CONS-4): a version never changes, a change is a new version.
CREATE TABLE wording (
    wording_id  text        NOT NULL,
    version     integer     NOT NULL,
    language    text        NOT NULL,
    body        text        NOT NULL,
    sha256      bytea       NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT wording_has_one_text_per_version_and_language PRIMARY KEY (wording_id, version, language),
    CONSTRAINT wording_id_is_kebab_case CHECK (wording_id ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' AND length(wording_id) <= 64),
    CONSTRAINT wording_version_counts_from_one CHECK (version >= 1),
    CONSTRAINT wording_language_is_known CHECK (language IN ('fr', 'en')),
    CONSTRAINT wording_is_not_empty CHECK (length(body) BETWEEN 1 AND 20000),
    CONSTRAINT wording_hash_is_of_its_text CHECK (sha256 = sha256(convert_to(body, 'UTF8')))
);

CREATE FUNCTION refuse_to_change_a_wording() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'A wording never changes; publish a new version instead' USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER wording_never_changes
    BEFORE UPDATE OR DELETE OR TRUNCATE ON wording
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_wording();

GRANT SELECT, INSERT ON wording TO consent_app;
