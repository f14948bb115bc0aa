-- A version that judges live traffic beside the active one, and nobody hears of it.

CREATE TABLE shadow_pending (
    id      bigint GENERATED ALWAYS AS IDENTITY,
    job_id  uuid   NOT NULL,
    lead_id uuid   NOT NULL,
    CONSTRAINT pk_shadow_pending PRIMARY KEY (id)
) WITH (
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 5000,
    autovacuum_vacuum_cost_delay = 0
);
COMMENT ON TABLE shadow_pending IS 'Leads that something happened to. Only ever added to by live batches, so that they never wait for the shadow.';

CREATE TABLE shadow_result (
    job_id              uuid        NOT NULL,
    lead_id             uuid        NOT NULL,
    active_total        integer     NOT NULL,
    candidate_total     integer     NOT NULL,
    active_qualified    boolean     NOT NULL,
    candidate_qualified boolean     NOT NULL,
    judged_at           timestamptz NOT NULL,
    CONSTRAINT pk_shadow_result PRIMARY KEY (job_id, lead_id)
);
COMMENT ON COLUMN shadow_result.candidate_qualified IS 'Whether the criteria were met at any time since the shadow began.';
