-- What became one and what came apart: who decided it, when, and what it takes to undo it.
CREATE TABLE identity_change (
    id           uuid        NOT NULL,
    lead_id      uuid        NOT NULL,
    other_id     uuid        NOT NULL,
    merged       boolean     NOT NULL,
    actor        text,
    reason       text        NOT NULL,
    at           timestamptz NOT NULL,
    taken_kinds  smallint[]  NOT NULL,
    taken_values text[]      NOT NULL,
    CONSTRAINT pk_identity_change PRIMARY KEY (id)
);
COMMENT ON TABLE identity_change IS 'Merges and splits of leads, by people and by events.';
COMMENT ON COLUMN identity_change.lead_id IS 'The lead that went on.';
COMMENT ON COLUMN identity_change.other_id IS 'The lead that ended in it, or that came out of it.';
COMMENT ON COLUMN identity_change.actor IS 'User name; null where events said so.';
COMMENT ON COLUMN identity_change.reason IS 'In words; where events said so, by which kind of identifier.';
COMMENT ON COLUMN identity_change.taken_kinds IS 'Kinds of the identifiers that the other lead brought or took: what a split takes out again.';
CREATE INDEX ix_identity_change_lead_id ON identity_change (lead_id);
CREATE INDEX ix_identity_change_other_id ON identity_change (other_id);
CREATE INDEX ix_identity_change_taken_values ON identity_change USING gin (taken_values);
