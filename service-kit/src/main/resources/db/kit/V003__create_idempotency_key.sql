CREATE TABLE idempotency_key (
    scope        text        NOT NULL,
    key          text        NOT NULL,
    request_hash text        NOT NULL,
    status       integer     NOT NULL,
    answer       text        NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_idempotency_key PRIMARY KEY (scope, key)
);
COMMENT ON COLUMN idempotency_key.scope IS 'Who asked for what: user name and operation, so that nobody replays another''s answer.';
