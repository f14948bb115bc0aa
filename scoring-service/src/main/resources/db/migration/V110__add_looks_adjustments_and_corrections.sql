-- What a lead needs to leave qualification by time alone, what people say of scores, and evidence that came late.

ALTER TABLE lead ADD COLUMN qualified_since timestamptz;
ALTER TABLE lead ADD COLUMN below_since timestamptz;
ALTER TABLE lead ADD COLUMN look_at timestamptz;
ALTER TABLE lead ADD COLUMN announced bigint;
ALTER TABLE lead ADD COLUMN adjustments json NOT NULL DEFAULT '[]';
COMMENT ON COLUMN lead.qualified_since IS 'When a qualified lead crossed.';
COMMENT ON COLUMN lead.below_since IS 'Since when a qualified lead is below the level of leaving.';
COMMENT ON COLUMN lead.look_at IS 'When the timer of the lead is set to; null where none is set. The timer may be early, never late.';
COMMENT ON COLUMN lead.announced IS 'Fingerprint of what others were last told: the same facts are not told twice.';
COMMENT ON COLUMN lead.adjustments IS 'Those that have not ended, a copy of the table adjustment, so that scoring reads one row a lead.';

CREATE TABLE adjustment (
    id         uuid        NOT NULL,
    lead_id    uuid        NOT NULL,
    kind       text        NOT NULL,
    points     integer     NOT NULL,
    reason     text        NOT NULL,
    author     text        NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz,
    revoked_at timestamptz,
    revoked_by text,
    CONSTRAINT pk_adjustment PRIMARY KEY (id)
);
COMMENT ON TABLE adjustment IS 'What people added to scores or pinned them to; kept after its end, for scores of the past.';
COMMENT ON COLUMN adjustment.lead_id IS 'The lead it was made for; one that was absorbed since brings it to its survivor.';
COMMENT ON COLUMN adjustment.points IS 'Thousandths.';
CREATE INDEX ix_adjustment_lead_id ON adjustment (lead_id);

CREATE TABLE event_correction (
    event_id         uuid        NOT NULL,
    human_confidence smallint    NOT NULL,
    corrected_at     timestamptz NOT NULL,
    CONSTRAINT pk_event_correction PRIMARY KEY (event_id)
);
COMMENT ON TABLE event_correction IS 'The last word on how sure we are that a person did it; may be here before its event.';
