-- Qualifying activities that are no consent (CLOCK-5). What was known when is kept, so that a past answer can be given again.
CREATE TABLE sign_of_life (
    activity_id uuid        PRIMARY KEY,
    contact_id  uuid        NOT NULL,
    kind        text        NOT NULL,
    occurred_on date        NOT NULL,
    recorded_at timestamptz NOT NULL
);

-- Serves the state of one contact at a past instant.
CREATE INDEX sign_of_life_by_contact ON sign_of_life (contact_id, recorded_at);

GRANT SELECT, INSERT, DELETE ON sign_of_life TO consent_app;
