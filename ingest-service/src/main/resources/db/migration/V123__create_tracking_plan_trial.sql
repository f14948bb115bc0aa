-- Trials of drafts on real traffic: progress and report, for any replica to show.
CREATE TABLE tracking_plan_trial (
    id         uuid        CONSTRAINT pk_tracking_plan_trial PRIMARY KEY,
    key        text        NOT NULL,
    draft      text        NOT NULL,
    from_at    timestamptz NOT NULL,
    to_at      timestamptz NOT NULL,
    state      text        NOT NULL DEFAULT 'RUNNING'
               CONSTRAINT ck_tracking_plan_trial_state CHECK (state IN ('RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    read       bigint      NOT NULL DEFAULT 0,
    total      bigint      NOT NULL DEFAULT 0,
    report     text,
    failure    text,
    started_by text        NOT NULL,
    started_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
COMMENT ON COLUMN tracking_plan_trial.draft IS 'version and revision that were tried';
COMMENT ON COLUMN tracking_plan_trial.report IS 'JSON; names and types only, no value that was sent';
