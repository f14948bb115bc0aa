CREATE TABLE lead_crossing (
    lead_id  uuid        NOT NULL,
    crossing integer     NOT NULL,
    up       boolean     NOT NULL,
    cause    text        NOT NULL,
    total    integer     NOT NULL,
    at       timestamptz NOT NULL,
    CONSTRAINT pk_lead_crossing PRIMARY KEY (lead_id, crossing)
);
COMMENT ON TABLE lead_crossing IS 'What others were told: when a lead came to qualify or ceased to, and why. The score itself is computed, this is what happened.';
COMMENT ON COLUMN lead_crossing.total IS 'Thousandths.';
