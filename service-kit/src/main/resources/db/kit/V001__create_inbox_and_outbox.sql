-- Exactly once in effect: the inbox row, the state and the outbox rows of one batch stand or fall together.

CREATE TABLE inbox (
    consumer    text        NOT NULL,
    message_id  uuid        NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_inbox PRIMARY KEY (consumer, message_id)
);
COMMENT ON TABLE inbox IS 'Which messages a consumer has taken effect of; kept for ever, since a repetition may come at any time.';

CREATE TABLE outbox (
    id             bigint      GENERATED ALWAYS AS IDENTITY,
    message_id     uuid        NOT NULL,
    topic          text        NOT NULL,
    key            text        NOT NULL,
    type           text        NOT NULL,
    occurred_at    timestamptz NOT NULL,
    causation_id   text,
    correlation_id text,
    traceparent    text,
    data           text        NOT NULL,
    CONSTRAINT pk_outbox PRIMARY KEY (id)
) WITH (
    -- rows live for milliseconds: without this the head of the index rots and every claim walks the dead
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 5000,
    autovacuum_vacuum_cost_delay = 0
);
COMMENT ON COLUMN outbox.id IS 'Order of leaving. Writers of one key hold that key''s row lock, so ids of a key rise in commit order.';
