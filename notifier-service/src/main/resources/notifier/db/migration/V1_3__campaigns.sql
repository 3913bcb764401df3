-- What is to be said, to whom, and how far it has come. Written by the room "campaign".

CREATE TABLE campaign (
    campaign_id    uuid        NOT NULL,
    name           text        NOT NULL,
    purpose        text        NOT NULL,
    subject        jsonb       NOT NULL,
    body           jsonb       NOT NULL,
    locales        text[]      NOT NULL,
    relationships  text[]      NOT NULL,
    tags           text[]      NOT NULL,
    scheduled_at   timestamptz,
    status         text        NOT NULL DEFAULT 'DRAFT',
    waiting_for    text,
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL,
    started_at     timestamptz,
    audience_at    timestamptz,
    finished_at    timestamptz,
    CONSTRAINT campaign_is_known_by_its_id PRIMARY KEY (campaign_id),
    CONSTRAINT campaign_status_is_known CHECK (status IN
        ('DRAFT', 'SCHEDULED', 'SENDING', 'PAUSED', 'CANCELLED', 'COMPLETED'))
);
COMMENT ON COLUMN campaign.subject IS 'Subject per language: {"fr": "...", "en": "..."}; body likewise, as HTML content without the layout.';
COMMENT ON COLUMN campaign.locales IS 'Languages of the audience; relationships and tags likewise: any of them; empty means everybody.';
COMMENT ON COLUMN campaign.started_at IS 'When it was sent off. Its audience is taken once the feed has told all that was decided until then.';
COMMENT ON COLUMN campaign.audience_at IS 'When its recipients were written; null while the feed is behind started_at.';
COMMENT ON COLUMN campaign.waiting_for IS 'In words, what hand-over waits for, as dispatch last said; null when it waits for nothing.';

-- Serves the schedule and the dispatcher: what is due or being sent.
CREATE INDEX campaign_at_work ON campaign (status, scheduled_at) WHERE status IN ('SCHEDULED', 'SENDING');

GRANT SELECT, INSERT, UPDATE ON campaign TO notifier_app;
