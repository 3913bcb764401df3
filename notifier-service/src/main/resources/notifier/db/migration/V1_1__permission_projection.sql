-- What the consent feed says about each contact. Written by the room "permission" alone, and rebuilt from offset zero:
-- as owner, TRUNCATE contact_profile, permission, feed_position; then restart the service.

CREATE TABLE contact_profile (
    contact_id           uuid        NOT NULL,
    sequence             bigint      NOT NULL DEFAULT 0,
    seen_sequence        bigint      NOT NULL DEFAULT 0,
    behind               boolean     NOT NULL GENERATED ALWAYS AS (seen_sequence > sequence) STORED,
    audience             text        NOT NULL DEFAULT 'UNKNOWN',
    locale               text        NOT NULL DEFAULT 'fr',
    relationships        text[]      NOT NULL DEFAULT '{}',
    tags                 text[]      NOT NULL DEFAULT '{}',
    objected_all         bigint,
    objected_email       bigint,
    objected_phone       bigint,
    objected_post        bigint,
    undeliverable_email  boolean     NOT NULL DEFAULT false,
    undeliverable_phone  boolean     NOT NULL DEFAULT false,
    undeliverable_post   boolean     NOT NULL DEFAULT false,
    restricted           boolean     NOT NULL DEFAULT false,
    erased               boolean     NOT NULL DEFAULT false,
    usable_until         date,
    CONSTRAINT contact_profile_is_one_per_contact PRIMARY KEY (contact_id),
    CONSTRAINT contact_profile_audience_is_known CHECK (audience IN ('UNKNOWN', 'CONSUMER', 'PRO_NAMED', 'GENERIC'))
);
COMMENT ON COLUMN contact_profile.sequence IS 'Sequence of the last event applied; 0 when only a later one was seen.';
COMMENT ON COLUMN contact_profile.seen_sequence IS 'Highest sequence seen. Above sequence: an event is missing, nothing is permitted.';
COMMENT ON COLUMN contact_profile.objected_all IS 'Sequence of the objection to every purpose and channel; a later act of the contact re-opens its pair only.';

CREATE TABLE permission (
    contact_id        uuid        NOT NULL,
    purpose           text        NOT NULL,
    channel           text        NOT NULL,
    status            text        NOT NULL,
    basis             text,
    since             timestamptz NOT NULL,
    until             date,
    informed_on       date,
    paused_until      date,
    event_id          uuid        NOT NULL,
    sequence          bigint      NOT NULL,
    wording_id        text,
    wording_version   integer,
    wording_language  text,
    wording_sha256    text,
    CONSTRAINT permission_is_one_per_contact_purpose_and_channel PRIMARY KEY (contact_id, purpose, channel),
    CONSTRAINT permission_status_is_known CHECK (status IN
        ('NONE', 'GIVEN', 'INFORMED', 'REFUSED', 'WITHDRAWN', 'OBJECTED', 'EXPIRED', 'INVALIDATED')),
    CONSTRAINT permission_channel_is_known CHECK (channel IN ('EMAIL', 'PHONE', 'POST'))
);
COMMENT ON COLUMN permission.status IS 'What the last act left; NONE when only a pause is known.';
COMMENT ON COLUMN permission.informed_on IS 'Day (Europe/Paris) on which the contact was told of the legitimate interest.';
COMMENT ON COLUMN permission.event_id IS 'The event that left this status; the one a mail relies on.';
COMMENT ON COLUMN permission.wording_sha256 IS 'SHA-256 of the text that was shown, 64 hexadecimal digits.';

CREATE TABLE feed_position (
    partition       integer NOT NULL,
    applied_offset  bigint  NOT NULL,
    CONSTRAINT feed_position_is_one_per_partition PRIMARY KEY (partition)
);
COMMENT ON TABLE feed_position IS 'Offset of the last record of consent.events.v1 applied, per partition, moved in the transaction that applied it.';

GRANT SELECT, INSERT, UPDATE, DELETE ON contact_profile, permission, feed_position TO notifier_app;
