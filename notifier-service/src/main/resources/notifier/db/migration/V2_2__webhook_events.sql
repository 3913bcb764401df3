-- Every webhook that was believed, without address: stored before it is answered, so that it is applied once. Written by the room "activity".

CREATE TABLE webhook_event (
    token         text        NOT NULL,
    received_at   timestamptz NOT NULL,
    event_id      text        NOT NULL,
    event_at      timestamptz NOT NULL,
    kind          text        NOT NULL,
    code          text        NOT NULL,
    campaign_id   uuid,
    recipient_id  uuid,
    effect        text        NOT NULL,
    CONSTRAINT webhook_event_token_is_used_once PRIMARY KEY (token),
    CONSTRAINT webhook_event_comes_once UNIQUE NULLS NOT DISTINCT (event_id, event_at, kind, recipient_id),
    CONSTRAINT webhook_event_effect_is_known CHECK (effect IN ('MOVED', 'NOTED', 'FOREIGN'))
);
COMMENT ON COLUMN webhook_event.token IS 'Signed by the provider, unique per webhook: a second one changes nothing.';
COMMENT ON COLUMN webhook_event.code IS 'The provider''s reason and delivery code, empty when it gave none.';
COMMENT ON COLUMN webhook_event.effect IS 'MOVED: the recipient''s state changed. NOTED: nothing to change. FOREIGN: no such recipient, not acted on.';

-- Serves the housekeeping: what is older than any retry.
CREATE INDEX webhook_event_by_age ON webhook_event (received_at);

GRANT SELECT, INSERT, DELETE ON webhook_event TO notifier_app;
