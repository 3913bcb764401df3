-- What the room "dispatch" notes beside the states of chunks and recipients.

ALTER TABLE chunk
    ADD COLUMN first_sent_at  timestamptz,
    ADD COLUMN unknown_since  timestamptz,
    ADD COLUMN look_up_at     timestamptz;
COMMENT ON COLUMN chunk.claimed_by IS 'The process that works on it; null when nobody does: a PLANNED one may then be taken up again under its id.';
COMMENT ON COLUMN chunk.claimed_until IS 'End of the lease, renewed while the process lives. After it a PLANNED chunk is free and a SENDING one is UNKNOWN.';
COMMENT ON COLUMN chunk.first_sent_at IS 'When the first attempt began; events of the provider are asked for from then on.';
COMMENT ON COLUMN chunk.unknown_since IS 'Since when its outcome is unknown; absence from the records proves nothing before this has aged.';
COMMENT ON COLUMN chunk.look_up_at IS 'When the provider''s records are to be asked next.';

-- Serves the reconciler: what is due to be asked.
CREATE INDEX chunk_to_look_up ON chunk (look_up_at) WHERE state = 'UNKNOWN';

ALTER TABLE campaign_recipient
    ADD COLUMN held_until timestamptz;
COMMENT ON COLUMN campaign_recipient.held_until IS 'Not claimed before: an event of this contact is missing in the feed, so the permission cannot be known yet.';

-- A proof of hand-over may come late, when the recipient is already queued again: it must win.
CREATE OR REPLACE FUNCTION recipient_may_become(state text, next text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE state
    WHEN 'QUEUED' THEN next IN ('CLAIMED', 'SKIPPED', 'HANDED_OVER', 'DELIVERED', 'FAILED', 'COMPLAINED')
    WHEN 'CLAIMED' THEN next IN ('QUEUED', 'HANDED_OVER', 'DELIVERED', 'FAILED', 'COMPLAINED', 'SKIPPED', 'UNCERTAIN')
    WHEN 'UNCERTAIN' THEN next IN ('QUEUED', 'CLAIMED', 'HANDED_OVER', 'DELIVERED', 'FAILED', 'COMPLAINED', 'SKIPPED')
    WHEN 'HANDED_OVER' THEN next IN ('DELIVERED', 'FAILED', 'COMPLAINED')
    WHEN 'DELIVERED' THEN next IN ('FAILED', 'COMPLAINED')
    WHEN 'FAILED' THEN next = 'COMPLAINED'
    ELSE false
END;
