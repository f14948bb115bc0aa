-- Stages are taken in the order of lifecycle's versions: a transition that could not be sent at first is replayed late.
CREATE TABLE stage_seen (
    lead_id uuid   NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT pk_stage_seen PRIMARY KEY (lead_id)
);
COMMENT ON TABLE stage_seen IS 'Newest version of each lead that lifecycle published, by the id that lifecycle uses, merged or not.';
