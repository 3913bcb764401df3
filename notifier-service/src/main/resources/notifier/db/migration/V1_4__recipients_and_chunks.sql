-- One row per recipient of a campaign, one row per batch handed to the mail provider.
-- The room "campaign" writes the snapshot and reads; the room "dispatch" moves the states.

CREATE TABLE chunk (
    chunk_id       uuid        NOT NULL,
    campaign_id    uuid        NOT NULL,
    locale         text        NOT NULL,
    state          text        NOT NULL DEFAULT 'PLANNED',
    recipients     integer     NOT NULL,
    claimed_by     text,
    claimed_until  timestamptz,
    attempt        integer     NOT NULL DEFAULT 0,
    created_at     timestamptz NOT NULL,
    sent_at        timestamptz,
    mailgun_id     text,
    last_error     text,
    CONSTRAINT chunk_is_known_by_its_id PRIMARY KEY (chunk_id),
    CONSTRAINT chunk_belongs_to_a_campaign FOREIGN KEY (campaign_id) REFERENCES campaign,
    CONSTRAINT chunk_state_is_known CHECK (state IN ('PLANNED', 'SENDING', 'SENT', 'UNKNOWN', 'FAILED'))
);

-- Serves the dispatcher: batches whose owner died, and those whose outcome is unknown.
CREATE INDEX chunk_unfinished ON chunk (claimed_until) WHERE state IN ('PLANNED', 'SENDING', 'UNKNOWN');

CREATE TABLE campaign_recipient (
    campaign_id       uuid        NOT NULL,
    contact_id        uuid        NOT NULL,
    state             text        NOT NULL,
    reason            text,
    locale            text        NOT NULL,
    chunk_id          uuid,
    event_id          uuid,
    basis             text,
    wording_id        text,
    wording_version   integer,
    wording_language  text,
    wording_sha256    text,
    handed_over_at    timestamptz,
    unsubscribed_at   timestamptz,
    updated_at        timestamptz NOT NULL,
    CONSTRAINT campaign_recipient_is_in_a_campaign_once PRIMARY KEY (campaign_id, contact_id),
    CONSTRAINT campaign_recipient_belongs_to_a_campaign FOREIGN KEY (campaign_id) REFERENCES campaign,
    CONSTRAINT campaign_recipient_state_is_known CHECK (state IN
        ('QUEUED', 'CLAIMED', 'HANDED_OVER', 'DELIVERED', 'FAILED', 'COMPLAINED', 'SKIPPED', 'UNCERTAIN')),
    CONSTRAINT campaign_recipient_is_skipped_for_a_reason CHECK (state <> 'SKIPPED' OR reason IS NOT NULL)
);
COMMENT ON COLUMN campaign_recipient.reason IS 'Why SKIPPED (a code of PERM, or CANCELLED) or FAILED.';
COMMENT ON COLUMN campaign_recipient.event_id IS 'The consent event the mail relies on, with its basis and wording.';

-- Serves the claim: the next ones of one language.
CREATE INDEX campaign_recipient_queued ON campaign_recipient (campaign_id, locale, contact_id) WHERE state = 'QUEUED';
-- Serves hand-over, reconciliation and webhooks: the recipients of one batch.
CREATE INDEX campaign_recipient_by_chunk ON campaign_recipient (chunk_id) WHERE chunk_id IS NOT NULL;
-- Serves the unsubscribe count: what was handed over to a contact lately.
CREATE INDEX campaign_recipient_handed_over ON campaign_recipient (contact_id, handed_over_at) WHERE handed_over_at IS NOT NULL;

-- States only move forward. A claim goes back to the queue, and an uncertain one is sent again, only when it was proved not sent.
CREATE FUNCTION recipient_may_become(state text, next text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE state
    WHEN 'QUEUED' THEN next IN ('CLAIMED', 'SKIPPED')
    WHEN 'CLAIMED' THEN next IN ('QUEUED', 'HANDED_OVER', 'DELIVERED', 'FAILED', 'COMPLAINED', 'SKIPPED', 'UNCERTAIN')
    WHEN 'UNCERTAIN' THEN next IN ('QUEUED', 'CLAIMED', 'HANDED_OVER', 'DELIVERED', 'FAILED', 'COMPLAINED', 'SKIPPED')
    WHEN 'HANDED_OVER' THEN next IN ('DELIVERED', 'FAILED', 'COMPLAINED')
    WHEN 'DELIVERED' THEN next IN ('FAILED', 'COMPLAINED')
    WHEN 'FAILED' THEN next = 'COMPLAINED'
    ELSE false
END;

CREATE FUNCTION refuse_backward_recipient() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A recipient that is % cannot become %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER campaign_recipient_moves_forward BEFORE UPDATE OF state ON campaign_recipient
    FOR EACH ROW WHEN (NEW.state <> OLD.state AND NOT recipient_may_become(OLD.state, NEW.state))
    EXECUTE FUNCTION refuse_backward_recipient();

GRANT SELECT, INSERT, UPDATE ON campaign_recipient, chunk TO notifier_app;
GRANT EXECUTE ON FUNCTION recipient_may_become, refuse_backward_recipient TO notifier_app;

-- The claim, for the room "dispatch": the next of one language, the permission asked in the same statement.
--
-- WITH next AS (
--     SELECT r.campaign_id, r.contact_id, c.purpose
--     FROM campaign_recipient r
--     JOIN campaign c ON c.campaign_id = r.campaign_id AND c.status = 'SENDING'
--     WHERE r.campaign_id = :campaign AND r.locale = :locale AND r.state = 'QUEUED'
--     ORDER BY r.contact_id
--     LIMIT :size
--     FOR UPDATE OF r SKIP LOCKED),
-- judged AS (
--     SELECT n.campaign_id, n.contact_id, COALESCE(v.verdict, 'NO_BASIS') AS verdict, v.event_id, ...
--     FROM next n LEFT JOIN email_permission(:purpose, :today) v ON v.contact_id = n.contact_id)
-- UPDATE campaign_recipient r
-- SET state = CASE j.verdict WHEN 'OK' THEN 'CLAIMED' ELSE 'SKIPPED' END,
--     reason = NULLIF(j.verdict, 'OK'), chunk_id = CASE j.verdict WHEN 'OK' THEN :chunk END,
--     event_id = j.event_id, ..., updated_at = :at
-- FROM judged j
-- WHERE r.campaign_id = j.campaign_id AND r.contact_id = j.contact_id
-- RETURNING r.contact_id, r.state
