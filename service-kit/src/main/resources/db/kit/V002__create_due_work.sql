CREATE TABLE due_work (
    kind       text        NOT NULL,
    subject    text        NOT NULL,
    due_at     timestamptz NOT NULL,
    data       text        NOT NULL,
    attempts   integer     NOT NULL DEFAULT 0,
    last_error text,
    CONSTRAINT pk_due_work PRIMARY KEY (kind, subject)
) WITH (
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 5000,
    autovacuum_vacuum_cost_delay = 0
);
COMMENT ON TABLE due_work IS 'What must happen at a time: claimed with SKIP LOCKED, removed in the transaction of its effect.';
CREATE INDEX ix_due_work_kind_due_at ON due_work (kind, due_at);
