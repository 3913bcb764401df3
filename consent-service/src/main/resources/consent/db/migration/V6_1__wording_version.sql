-- What a version of a wording asks for, said once for all its languages, and whether it changes what the versions before it asked for (CONS-4).
CREATE TABLE wording_version (
    wording_id text    NOT NULL,
    version    integer NOT NULL,
    purposes   text[],
    channels   text[],
    material   boolean NOT NULL DEFAULT false,
    CONSTRAINT wording_version_is_declared_once PRIMARY KEY (wording_id, version),
    CONSTRAINT wording_asks_for_something CHECK (cardinality(purposes) > 0 AND cardinality(channels) > 0)
);

COMMENT ON COLUMN wording_version.purposes IS 'Keys of the purposes the text asks for; null for all, also those to come.';
COMMENT ON COLUMN wording_version.channels IS 'The channels the text asks for; null for all, also those to come.';
COMMENT ON COLUMN wording_version.material IS 'Purpose, channel, controller or recipient changed: consents to earlier versions no longer carry.';

INSERT INTO wording_version (wording_id, version, purposes, channels)
SELECT DISTINCT wording_id, version,
    CASE wording_id
        WHEN 'newsletter-web' THEN '{newsletter}'::text[]
        WHEN 'commercial-offers-web' THEN '{commercial-offers}'::text[]
        WHEN 'event-invitations-web' THEN '{event-invitations}'::text[]
    END,
    CASE
        WHEN wording_id IN ('newsletter-web', 'commercial-offers-web', 'event-invitations-web') THEN '{EMAIL}'::text[]
        WHEN wording_id = 'telephone-web' THEN '{PHONE}'::text[]
        WHEN wording_id = 'letter-web' THEN '{POST}'::text[]
    END
FROM wording;

ALTER TABLE wording
    ADD CONSTRAINT wording_belongs_to_a_version FOREIGN KEY (wording_id, version) REFERENCES wording_version;

CREATE TRIGGER wording_version_never_changes
    BEFORE UPDATE OR DELETE OR TRUNCATE ON wording_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_a_wording();

GRANT SELECT, INSERT ON wording_version TO consent_app;
