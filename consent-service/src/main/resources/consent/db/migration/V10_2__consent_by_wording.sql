-- Serves the look-up of consents whose text was changed in what matters, page by page in the order of contacts (CONS-4).
CREATE INDEX consent_by_wording ON standing (wording_id, wording_version, contact_id, purpose, channel)
    WHERE basis = 'CONSENT';
