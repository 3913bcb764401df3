-- Lists for calls and letters: that one was issued, by whom, what for and until when it is good. Who is on it: see disclosure.
CREATE TABLE issued_list (
    list_id       uuid        NOT NULL,
    issued_at     timestamptz NOT NULL,
    issued_by     text        NOT NULL,
    purpose       text        NOT NULL,
    channel       text        NOT NULL,
    reason        text        NOT NULL,
    audiences     text[]      NOT NULL,
    locales       text[]      NOT NULL,
    relationships text[]      NOT NULL,
    tags          text[]      NOT NULL,
    contacts      bigint      NOT NULL,
    valid_until   date        NOT NULL,
    CONSTRAINT issued_list_is_told_once PRIMARY KEY (list_id),
    CONSTRAINT issued_list_is_for_calls_or_letters CHECK (channel IN ('PHONE', 'POST'))
);

COMMENT ON COLUMN issued_list.contacts IS 'How many contacts were disclosed for it; who withdraws while it is written is left out of the file.';
COMMENT ON COLUMN issued_list.valid_until IS 'Last day (Europe/Paris) of use.';

-- Serves the list of lists, newest first.
CREATE INDEX issued_list_newest ON issued_list (issued_at DESC, list_id DESC);

CREATE FUNCTION refuse_to_change_an_issued_list() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'A list that was issued cannot be changed' USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER issued_list_never_changes
    BEFORE UPDATE OR DELETE OR TRUNCATE ON issued_list
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_an_issued_list();

GRANT SELECT, INSERT ON issued_list TO consent_app;
