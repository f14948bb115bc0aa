-- The quarantine: what ingest could not accept, until it is mended and replayed, discarded, or too old.
CREATE TABLE rejection (
    id          uuid        CONSTRAINT pk_rejection PRIMARY KEY,
    source_id   text        NOT NULL,
    message_id  text,
    code        text        NOT NULL,
    pointer     text        NOT NULL,
    detail      text        NOT NULL,
    event_name  text,
    call        text,
    item        text        NOT NULL,
    mended      text,
    sent_at     text,
    context     text,
    user_agent  text,
    received_at timestamptz NOT NULL,
    state       text        NOT NULL DEFAULT 'OPEN'
                CONSTRAINT ck_rejection_state CHECK (state IN ('OPEN', 'REPLAYED', 'DISCARDED')),
    replays     integer     NOT NULL DEFAULT 0,
    outcome     text,
    event_id    uuid,
    changed_by  text,
    changed_at  timestamptz
);

-- newest first, oldest out; replays walk it forward
CREATE INDEX ix_rejection_received_at ON rejection (received_at, id);
CREATE INDEX ix_rejection_code_received_at ON rejection (code, received_at);

COMMENT ON COLUMN rejection.id IS 'CloudEvents id of the record: a record that comes twice is one row';
COMMENT ON COLUMN rejection.item IS 'the item as it was sent; text, since jsonb holds no \u0000';
COMMENT ON COLUMN rejection.mended IS 'what a person made of it; replays take this one';
COMMENT ON COLUMN rejection.call IS 'the call of the endpoint, null for a batch whose items say it themselves';
COMMENT ON COLUMN rejection.context IS 'the context the items of the batch shared, JSON text';
COMMENT ON COLUMN rejection.outcome IS 'of the last replay: accepted, duplicate or rejected';
COMMENT ON COLUMN rejection.event_id IS 'CloudEvents id of the event it became';

CREATE TABLE rejection_replay (
    id            uuid        CONSTRAINT pk_rejection_replay PRIMARY KEY,
    state         text        NOT NULL DEFAULT 'RUNNING'
                  CONSTRAINT ck_rejection_replay_state CHECK (state IN ('RUNNING', 'DONE', 'CANCELLED')),
    filter        text        NOT NULL,
    until         timestamptz NOT NULL,
    last_received timestamptz,
    last_id       uuid,
    total         bigint      NOT NULL,
    accepted      bigint      NOT NULL DEFAULT 0,
    duplicates    bigint      NOT NULL DEFAULT 0,
    rejected      bigint      NOT NULL DEFAULT 0,
    created_by    text        NOT NULL,
    created_at    timestamptz NOT NULL,
    updated_at    timestamptz NOT NULL
);
COMMENT ON TABLE rejection_replay IS 'Replays of many items; position and counts commit with the rows they speak of, so that a restart goes on where it was.';
COMMENT ON COLUMN rejection_replay.until IS 'items received later are not part of it';
