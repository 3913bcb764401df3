-- Each time addresses left the vault: to whom, why, and whose (Art. 15(1)(c), RIGHT-5). One row per release.
CREATE TABLE disclosure (
    release_id   uuid        NOT NULL,
    recipient    text        NOT NULL,
    purpose      text        NOT NULL,
    channel      text        NOT NULL,
    reason       text        NOT NULL,
    reference    text,
    contact_ids  uuid[]      NOT NULL,
    released_at  timestamptz NOT NULL,
    CONSTRAINT disclosure_is_told_once PRIMARY KEY (release_id)
);

-- Serves "to whom was this person disclosed, and when" within a span of time.
CREATE INDEX disclosure_by_time ON disclosure (released_at);

CREATE FUNCTION refuse_to_change_a_disclosure() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'A disclosure that happened cannot be changed' USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER disclosure_never_changes
    BEFORE UPDATE OR DELETE OR TRUNCATE ON disclosure
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_disclosure();

GRANT SELECT, INSERT ON disclosure TO consent_app;
