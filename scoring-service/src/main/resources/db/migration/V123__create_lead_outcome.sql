-- What became of leads: by it models are judged.

CREATE TABLE lead_outcome (
    message_id uuid        NOT NULL,
    outcome    text        NOT NULL,
    lead_id    uuid        NOT NULL,
    at         timestamptz NOT NULL,
    source     text        NOT NULL,
    reason     text,
    amount     numeric,
    currency   text,
    CONSTRAINT pk_lead_outcome PRIMARY KEY (message_id, outcome),
    CONSTRAINT ck_lead_outcome_outcome CHECK (outcome IN ('MQL', 'WON', 'LOST', 'DISQUALIFIED')),
    CONSTRAINT ck_lead_outcome_source CHECK (source IN ('EVENT', 'LIFECYCLE'))
);
COMMENT ON TABLE lead_outcome IS 'From events of kind outcome and from lifecycle''s news. A merged lead''s rows keep its id: read them by way of lead.merged_into, so that a split needs nothing.';
COMMENT ON COLUMN lead_outcome.message_id IS 'The event or the message that said so.';
CREATE INDEX ix_lead_outcome_lead_id ON lead_outcome (lead_id);
CREATE INDEX ix_lead_merged_into ON lead (merged_into) WHERE merged_into IS NOT NULL;

INSERT INTO lead_outcome (message_id, outcome, lead_id, at, source)
SELECT id, upper(name), lead_id, happened_at, 'EVENT' FROM lead_event
WHERE kind = 'outcome' AND name IN ('won', 'lost')
ON CONFLICT DO NOTHING;
