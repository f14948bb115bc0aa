-- Long work, done in steps: each step's effect, its checkpoint and the appointment of the next are one transaction.

CREATE TABLE job (
    id          uuid        NOT NULL,
    kind        text        NOT NULL,
    subject     text        NOT NULL,
    parameters  text        NOT NULL,
    state       text        NOT NULL,
    done        bigint      NOT NULL,
    total       bigint,
    checkpoint  text,
    result      text,
    error       text,
    failures    integer     NOT NULL,
    cancelled   boolean     NOT NULL,
    created_by  text        NOT NULL,
    created_at  timestamptz NOT NULL,
    started_at  timestamptz,
    finished_at timestamptz,
    CONSTRAINT pk_job PRIMARY KEY (id),
    CONSTRAINT ck_job_state CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'))
);
COMMENT ON COLUMN job.checkpoint IS 'What the next step needs to go on, JSON; null before the first.';
COMMENT ON COLUMN job.cancelled IS 'Somebody wants it to end; the next step ends it.';
COMMENT ON COLUMN job.failures IS 'Steps that failed one after the other; too many and the job is FAILED.';
CREATE INDEX ix_job_created_at ON job (created_at, id);
CREATE INDEX ix_job_open ON job (kind, subject) WHERE state IN ('QUEUED', 'RUNNING');
