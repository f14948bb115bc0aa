-- Where each lead stands. Whoever moves a lead holds this row's lock; leads of one batch are locked in the order of ids.
CREATE TABLE lead (
    id             uuid        NOT NULL,
    stage          text,
    reason_code    text,
    furthest_stage text,
    cycle          integer     NOT NULL DEFAULT 0,
    bounces        integer     NOT NULL DEFAULT 0,
    model          text,
    model_version  integer,
    hand_raise     boolean     NOT NULL DEFAULT false,
    version        bigint      NOT NULL DEFAULT 0,
    survivor_id    uuid,
    owner          text,
    owner_at       timestamptz,
    CONSTRAINT pk_lead PRIMARY KEY (id),
    CONSTRAINT ck_lead_stage CHECK (stage IN ('SUBSCRIBER', 'LEAD', 'MQL', 'SQL', 'OPPORTUNITY', 'CUSTOMER', 'RECYCLED', 'DISQUALIFIED', 'CLOSED_LOST')),
    CONSTRAINT ck_lead_furthest_stage CHECK (furthest_stage IN ('SUBSCRIBER', 'LEAD', 'MQL', 'SQL', 'OPPORTUNITY', 'CUSTOMER')),
    CONSTRAINT ck_lead_begun CHECK ((stage IS NULL) = (version = 0) AND (stage IS NULL) = (furthest_stage IS NULL)),
    CONSTRAINT ck_lead_survivor_id CHECK (survivor_id <> id)
) WITH (fillfactor = 80);
COMMENT ON COLUMN lead.stage IS 'Null while only the lock is needed: nothing is known of the lead.';
COMMENT ON COLUMN lead.survivor_id IS 'The lead this one was absorbed by, never itself absorbed; the rest of the row stays as it was then.';
COMMENT ON COLUMN lead.owner IS 'User name of the rep who holds the lead, as routing last said.';
CREATE INDEX ix_lead_survivor_id ON lead (survivor_id) WHERE survivor_id IS NOT NULL;

CREATE TABLE transition (
    lead_id          uuid        NOT NULL,
    version          bigint      NOT NULL,
    from_stage       text,
    to_stage         text        NOT NULL,
    furthest_stage   text        NOT NULL,
    cause            text        NOT NULL,
    causing_event_id text,
    actor            text        NOT NULL,
    reason_code      text,
    note             text,
    cycle            integer     NOT NULL,
    bounces          integer     NOT NULL,
    model            text,
    model_version    integer,
    hand_raise       boolean     NOT NULL,
    absorbed_lead_id uuid,
    at               timestamptz NOT NULL,
    CONSTRAINT pk_transition PRIMARY KEY (lead_id, version)
);
COMMENT ON TABLE transition IS 'Every move, never changed. The key makes two moves from one version impossible.';

CREATE TABLE known_lead (
    lead_id  uuid        NOT NULL,
    known_at timestamptz NOT NULL,
    crossing integer     NOT NULL,
    digest   bigint      NOT NULL,
    lead     text        NOT NULL,
    score    text        NOT NULL,
    activity text,
    CONSTRAINT pk_known_lead PRIMARY KEY (lead_id)
) WITH (
    -- a row is some 3 KB and rewritten with each score that matters: kept inline and uncompressed
    toast_tuple_target = 8160,
    fillfactor = 70
);
COMMENT ON TABLE known_lead IS 'What scoring last said of a lead and mattered: travels with its transitions, and tells late messages from new ones.';
COMMENT ON COLUMN known_lead.digest IS 'Of all that matters in lead and score; equal means there is nothing to write.';
COMMENT ON COLUMN known_lead.crossing IS 'Number of the last threshold crossing heard of, 0 for none.';
