-- Serves the look-up by the beginning of an address: match_key LIKE 'dur%'.
CREATE INDEX contact_by_beginning_of_address ON contact (match_key text_pattern_ops);
