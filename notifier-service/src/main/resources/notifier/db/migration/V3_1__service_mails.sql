-- One row per mail that answers somebody's own request. Whose it is, is known to the vault only.

CREATE TABLE service_mail (
    mail_id       uuid        NOT NULL,
    locale        text        NOT NULL,
    state         text        NOT NULL DEFAULT 'QUEUED',
    reason        text,
    requested_at  timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL,
    due_at        timestamptz NOT NULL,
    attempt       integer     NOT NULL DEFAULT 0,
    claimed_by    uuid,
    first_sent_at timestamptz,
    unknown_since timestamptz,
    mailgun_id    text,
    updated_at    timestamptz NOT NULL,
    CONSTRAINT service_mail_is_known_by_its_id PRIMARY KEY (mail_id),
    CONSTRAINT service_mail_state_is_known CHECK (state IN ('QUEUED', 'SENDING', 'UNCERTAIN', 'SENT', 'FAILED', 'CLOSED'))
);
COMMENT ON COLUMN service_mail.state IS 'QUEUED until its call begins, SENDING while it lasts, UNCERTAIN when its outcome is unknown; then SENT, FAILED (the provider will not have it) or CLOSED (the request was over before).';
COMMENT ON COLUMN service_mail.due_at IS 'QUEUED: not tried before. SENDING: the process that sends it is given up then. UNCERTAIN: the provider''s records are asked then.';
COMMENT ON COLUMN service_mail.claimed_by IS 'The attempt that holds it; a later one takes it over only after due_at.';
COMMENT ON COLUMN service_mail.unknown_since IS 'Since when its outcome is unknown; absence from the records proves nothing before this has aged.';

-- Serves the round that looks for what is due.
CREATE INDEX service_mail_due ON service_mail (due_at) WHERE state IN ('QUEUED', 'SENDING', 'UNCERTAIN');
-- Serves the end of what is over for good.
CREATE INDEX service_mail_by_expiry ON service_mail (expires_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON service_mail TO notifier_app;
