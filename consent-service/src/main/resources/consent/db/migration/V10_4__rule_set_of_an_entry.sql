-- By which rules an entry was decided and recorded (EVID-1). It is part of what is hashed; entries from before have none and keep their hash.
ALTER TABLE ledger_entry ADD COLUMN rule_set integer;

COMMENT ON COLUMN ledger_entry.rule_set IS 'Version of the set of rules in force when it was recorded; null in entries from before it was kept.';
