ALTER TABLE source ADD COLUMN last_seen_at timestamptz;
ALTER TABLE source_key ADD COLUMN last_used_at timestamptz;

CREATE TABLE source_usage (
    source_id uuid        NOT NULL,
    minute    timestamptz NOT NULL,
    accepted  bigint      NOT NULL DEFAULT 0,
    rejected  bigint      NOT NULL DEFAULT 0,
    CONSTRAINT pk_source_usage PRIMARY KEY (source_id, minute)
);

COMMENT ON TABLE source_usage IS 'what each source sent, by minute, over all replicas; a day is kept';
COMMENT ON COLUMN source_key.last_used_at IS 'exact to some seconds: tells whether an old key can go';
