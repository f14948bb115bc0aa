-- What was done to mails in the last days: held back until it is judged, then kept as evidence for and against what follows.
CREATE TABLE email_activity (
    event_id       uuid        CONSTRAINT pk_email_activity PRIMARY KEY,
    recipient      text        NOT NULL,
    mail           text        NOT NULL,
    act            text        CONSTRAINT ck_email_activity_act CHECK (act IN ('DELIVERY', 'OPEN', 'CLICK')),
    happened_at    timestamptz NOT NULL,
    received_at    timestamptz NOT NULL,
    link           text,
    address        text,
    agent          text,
    honeypot       boolean     NOT NULL,
    proxied        boolean     NOT NULL,
    percent        smallint    NOT NULL,
    evidence       text        NOT NULL,
    message_id     text        NOT NULL,
    source_id      text        NOT NULL,
    anonymous_id   text,
    user_id        text,
    due_at         timestamptz NOT NULL,
    released_at    timestamptz,
    event          text,
    correlation_id text,
    traceparent    text
) WITH (
    -- every row is updated once within a minute and deleted within days
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 5000,
    autovacuum_vacuum_cost_delay = 0
);
CREATE INDEX ix_email_activity_due_at ON email_activity (due_at, event_id) WHERE released_at IS NULL;
CREATE INDEX ix_email_activity_recipient_mail ON email_activity (recipient, mail, received_at);
CREATE INDEX ix_email_activity_mail_address ON email_activity (mail, address, happened_at) WHERE address IS NOT NULL;
CREATE INDEX ix_email_activity_received_at ON email_activity (received_at);

COMMENT ON TABLE email_activity IS 'Personal data of short retention (baton.ingest.hold-back.retention), deleted in batches.';
COMMENT ON COLUMN email_activity.recipient IS 'Lead hint of who got the mail: the key of the event.';
COMMENT ON COLUMN email_activity.act IS 'Null for an event that was held but no longer counts as one about mails.';
COMMENT ON COLUMN email_activity.percent IS 'The confidence told last; it only falls.';
COMMENT ON COLUMN email_activity.evidence IS 'What is held against a person, one line each.';
COMMENT ON COLUMN email_activity.event IS 'The event itself, until it is released.';
