-- What scoring keeps of a lead. No foreign keys between these tables: every write of a batch checks them under the lead's
-- row lock anyway, and on this path they would cost a lock and a look-up a row.

CREATE TABLE lead (
    id             uuid        NOT NULL,
    merged_into    uuid,
    user_id        text,
    known          boolean     NOT NULL,
    email          text,
    name           text,
    company        text,
    title          text,
    stage          text,
    fit            integer     NOT NULL,
    engagement     integer     NOT NULL,
    total          integer     NOT NULL,
    grade          text        NOT NULL,
    completeness   integer     NOT NULL,
    disqualified   boolean     NOT NULL,
    qualified      boolean     NOT NULL,
    crossings      integer     NOT NULL,
    resting_since  timestamptz,
    excluded       boolean     NOT NULL,
    model          text        NOT NULL,
    model_version  integer     NOT NULL,
    matchers       text        NOT NULL,
    scored_at      timestamptz NOT NULL,
    profile        json        NOT NULL,
    tally          json        NOT NULL,
    CONSTRAINT pk_lead PRIMARY KEY (id)
) WITH (
    -- room for the next version of a row beside it: with no index on what changes, updates stay heap-only
    fillfactor = 70,
    autovacuum_vacuum_scale_factor = 0.05
);
COMMENT ON TABLE lead IS 'One row a lead. No index may hold a column that an event changes (score, profile, tally): it would cost a third of the throughput.';
COMMENT ON COLUMN lead.merged_into IS 'The lead this one was absorbed by; its own row stays as it was then.';
COMMENT ON COLUMN lead.total IS 'Thousandths of a point, as are fit and engagement; holds for scored_at.';
COMMENT ON COLUMN lead.completeness IS 'Thousandths.';
COMMENT ON COLUMN lead.qualified IS 'Whether the last crossing was up.';
COMMENT ON COLUMN lead.resting_since IS 'When sales handed the lead back; null where it does not rest.';
COMMENT ON COLUMN lead.excluded IS 'A person put the lead out of the race.';
COMMENT ON COLUMN lead.matchers IS 'Which counts the tally holds; a tally of another model''s is counted again from the events.';
COMMENT ON COLUMN lead.profile IS 'Trait -> value, time and event that said so. json, not jsonb: written and read whole, never searched.';
COMMENT ON COLUMN lead.tally IS 'Matcher -> hour -> number of events.';

CREATE TABLE lead_identifier (
    kind    smallint NOT NULL,
    value   text     NOT NULL,
    lead_id uuid     NOT NULL,
    CONSTRAINT pk_lead_identifier PRIMARY KEY (kind, value)
);
COMMENT ON COLUMN lead_identifier.kind IS '0 user id, 1 e-mail, 2 anonymous id.';
CREATE INDEX ix_lead_identifier_lead_id ON lead_identifier (lead_id);

CREATE TABLE lead_event (
    lead_id          uuid        NOT NULL,
    happened_at      timestamptz NOT NULL,
    id               uuid        NOT NULL,
    kind             text        NOT NULL,
    name             text,
    human_confidence smallint    NOT NULL,
    data             json        NOT NULL,
    CONSTRAINT pk_lead_event PRIMARY KEY (lead_id, happened_at, id)
);
COMMENT ON TABLE lead_event IS 'Every event of every lead: the score can be computed again from these rows alone.';
COMMENT ON COLUMN lead_event.data IS 'The accepted event as it came.';
