-- Which rule ended a permission, so that an answer can name it; part of what the ledger says, and written with it.
ALTER TABLE standing ADD COLUMN ended_by text;

COMMENT ON COLUMN standing.ended_by IS 'Id of the rule by which the permission expired or is invalid, e.g. CONS-4; null for every other status.';

UPDATE standing
SET ended_by = (
    SELECT e.detail ->> 'rule'
    FROM ledger_entry e
    WHERE e.event_id = standing.event_id)
WHERE status IN ('EXPIRED', 'INVALIDATED');
