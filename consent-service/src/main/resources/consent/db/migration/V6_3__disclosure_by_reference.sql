-- Serves "whom does this list name", page by page in the order of the ids.
CREATE INDEX disclosure_by_reference ON disclosure (reference, (contact_ids[1]));
