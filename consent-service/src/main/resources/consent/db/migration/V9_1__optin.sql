-- Requests by web form that still wait for the answer to their mail (double opt-in, CONS-2). The address stands here only as long as
-- it has not answered; after seven days, answered or not, nothing of a request is left but a count.
CREATE TABLE optin_request (
    request_id   uuid        NOT NULL,
    state        text        NOT NULL,
    email        text,
    match_key    text,
    locale       text        NOT NULL,
    form_id      text        NOT NULL,
    source       text,
    requested_at timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    confirmed_at timestamptz,
    mail_subject text,
    mail_text    text,
    CONSTRAINT optin_request_is_known_by_its_id PRIMARY KEY (request_id),
    CONSTRAINT optin_request_state_is_known CHECK (state IN ('PENDING', 'CONFIRMED')),
    CONSTRAINT optin_request_has_an_address_only_while_pending CHECK ((state = 'PENDING') = (email IS NOT NULL)),
    CONSTRAINT optin_request_is_confirmed_at_an_instant CHECK ((state = 'CONFIRMED') = (confirmed_at IS NOT NULL))
);
COMMENT ON COLUMN optin_request.source IS 'The page the form was opened from, without its query; kept for the evidence.';
COMMENT ON COLUMN optin_request.mail_text IS 'The mail that asks, to the letter, with a slot in place of the link; kept for the evidence.';

-- Serves the erasure of what has lapsed.
CREATE INDEX optin_request_by_expiry ON optin_request (expires_at);

CREATE TABLE optin_purpose (
    request_id      uuid    NOT NULL,
    purpose         text    NOT NULL,
    match_key       text,
    wording_id      text    NOT NULL,
    wording_version integer NOT NULL,
    CONSTRAINT optin_purpose_is_asked_once_in_a_request PRIMARY KEY (request_id, purpose),
    CONSTRAINT optin_purpose_belongs_to_a_request FOREIGN KEY (request_id) REFERENCES optin_request ON DELETE CASCADE
);
COMMENT ON COLUMN optin_purpose.match_key IS 'The address''s, while the request waits; null once it is confirmed.';

-- The promise that nobody's letter box can be filled by typing their address into the form: one open request, so one mail.
CREATE UNIQUE INDEX optin_purpose_waits_once_for_an_address ON optin_purpose (match_key, purpose);

-- SHA-256 of the tokens in the links. Each token ever released stays good while its request is open, so that a mail that was given up
-- for lost and comes after all still works.
CREATE TABLE optin_token (
    token_sha256 bytea NOT NULL,
    request_id   uuid  NOT NULL,
    CONSTRAINT optin_token_is_known_by_its_digest PRIMARY KEY (token_sha256),
    CONSTRAINT optin_token_belongs_to_a_request FOREIGN KEY (request_id) REFERENCES optin_request ON DELETE CASCADE
);

-- Serves the erasure of a request's tokens with it.
CREATE INDEX optin_token_by_request ON optin_token (request_id);

-- What stays: how many were asked for and how many of them confirmed, by day (Europe/Paris) of the request.
CREATE TABLE optin_count (
    day       date   NOT NULL,
    purpose   text   NOT NULL,
    requested bigint NOT NULL,
    confirmed bigint NOT NULL,
    CONSTRAINT optin_count_has_one_line_per_day_and_purpose PRIMARY KEY (day, purpose)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON optin_request, optin_purpose, optin_token TO consent_app;
GRANT SELECT, INSERT, UPDATE ON optin_count TO consent_app;
