-- Messages that the broker can never take as things are, with the reason. See docs/parked-messages.md.

CREATE TABLE parked_message (
    id         bigint      GENERATED ALWAYS AS IDENTITY,
    topic      text        NOT NULL,
    key        bytea,
    headers    text        NOT NULL,
    value      bytea,
    refusal    text        NOT NULL,
    attempts   integer     NOT NULL DEFAULT 1,
    parked_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_parked_message PRIMARY KEY (id)
);
COMMENT ON COLUMN parked_message.id IS 'Order of parking, which is the order in which the messages would have been sent.';
COMMENT ON COLUMN parked_message.key IS 'Record key in UTF-8; bytes, since a key of another producer may hold a NUL character.';
COMMENT ON COLUMN parked_message.headers IS 'JSON: [{"name":…,"value":<base64>}], in order; a name may occur twice.';
COMMENT ON COLUMN parked_message.attempts IS 'How often the message was refused.';

CREATE INDEX ix_parked_message_key ON parked_message (key);
