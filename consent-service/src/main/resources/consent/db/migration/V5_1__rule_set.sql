-- The rules by which answers are given, and from when on (EVID-1). A set that was in force is never edited: past answers rest on it.
CREATE TABLE rule_set (
    version                     integer     NOT NULL,
    in_force_from               timestamptz NOT NULL,
    communications              text        NOT NULL,
    consumer_calls              text        NOT NULL,
    ask_again                   text        NOT NULL,
    consumer_calls_need_consent boolean     NOT NULL,
    CONSTRAINT rule_set_is_one_per_version PRIMARY KEY (version),
    CONSTRAINT rule_set_version_counts_from_one CHECK (version >= 1)
);

COMMENT ON COLUMN rule_set.communications IS 'Period (ISO 8601) from the last sign of life to the last day of use (CLOCK-2).';
COMMENT ON COLUMN rule_set.consumer_calls IS 'Period from a private person''s consent to calls to its anniversary (CONS-7).';
COMMENT ON COLUMN rule_set.ask_again IS 'Period in which nobody is asked again after a refusal or an unanswered request (CONS-9).';
COMMENT ON COLUMN rule_set.consumer_calls_need_consent IS 'Code de la consommation L223-1 as in force since 2026-08-11.';

CREATE FUNCTION refuse_to_change_a_rule_set() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'A set of rules never changes; a new one follows it' USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER rule_set_never_changes
    BEFORE UPDATE OR DELETE OR TRUNCATE ON rule_set
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_rule_set();

GRANT SELECT, INSERT ON rule_set TO consent_app;

-- As shipped: the law on calls to private persons changed on 2026-08-11, Paris time.
INSERT INTO rule_set (version, in_force_from, communications, consumer_calls, ask_again, consumer_calls_need_consent)
VALUES (1, '1970-01-01T00:00:00Z', 'P3Y', 'P1Y', 'P6M', false),
    (2, '2026-08-10T22:00:00Z', 'P3Y', 'P1Y', 'P6M', true);
