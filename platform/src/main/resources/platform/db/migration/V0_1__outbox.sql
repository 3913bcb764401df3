-- Messages decided but not yet on Kafka. Written in the transaction that decided them, deleted when Kafka has acknowledged them.
CREATE TABLE outbox (
    id          bigint      GENERATED ALWAYS AS IDENTITY,
    topic       text        NOT NULL,
    message_key text        NOT NULL,
    payload     bytea       NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT outbox_id_is_unique PRIMARY KEY (id)
)
-- Every row is deleted soon: without this, dead entries pile up at the front of the index that each read starts from.
WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);

-- Who may publish: one holder at a time. The fence grows with every change of holder, so that a late one is told apart.
CREATE TABLE relay_lease (
    name       text        NOT NULL,
    holder     uuid        NOT NULL,
    fence      bigint      NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT relay_lease_name_is_unique PRIMARY KEY (name)
);

GRANT SELECT, INSERT, DELETE ON outbox TO ${app_role};
GRANT SELECT, INSERT, UPDATE ON relay_lease TO ${app_role};
