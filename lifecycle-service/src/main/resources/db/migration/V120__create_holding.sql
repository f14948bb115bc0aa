-- Which rep holds which lead: the assignments that routing published, each as its latest revision says.
CREATE TABLE holding (
    assignment_id text        NOT NULL,
    lead_id       uuid        NOT NULL,
    named_lead_id uuid        NOT NULL,
    revision      integer     NOT NULL,
    cycle         integer     NOT NULL,
    attempt       integer     NOT NULL,
    rep           text        NOT NULL,
    state         text        NOT NULL,
    since         timestamptz NOT NULL,
    CONSTRAINT pk_holding PRIMARY KEY (assignment_id),
    CONSTRAINT fk_holding_lead_id FOREIGN KEY (lead_id) REFERENCES lead (id),
    CONSTRAINT ck_holding_state CHECK (state IN ('OFFERED', 'ACCEPTED', 'ENDED'))
);
COMMENT ON TABLE holding IS 'Ended assignments stay, so that an older message about one changes nothing. The lock of the lead guards its rows.';
COMMENT ON COLUMN holding.lead_id IS 'The lead that stands today: after a merge the survivor.';
COMMENT ON COLUMN holding.named_lead_id IS 'The lead that routing named; its attempts are counted apart.';
COMMENT ON COLUMN holding.cycle IS 'As the lead that stands today counts cycles; 0 for a cycle that ended before a merge.';
CREATE INDEX ix_holding_lead_id ON holding (lead_id);

ALTER TABLE lead DROP COLUMN owner, DROP COLUMN owner_at, ADD COLUMN survivor_cycle integer;
COMMENT ON COLUMN lead.survivor_cycle IS 'The cycle of the survivor that the cycle of this lead became part of when it was absorbed.';
