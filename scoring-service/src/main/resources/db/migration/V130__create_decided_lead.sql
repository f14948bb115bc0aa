-- What an audit or a suggestion has read so far; gone when it is over.

CREATE TABLE decided_lead (
    job_id     uuid        NOT NULL,
    lead_id    uuid        NOT NULL,
    decided_at timestamptz NOT NULL,
    data       json        NOT NULL,
    CONSTRAINT pk_decided_lead PRIMARY KEY (job_id, lead_id),
    CONSTRAINT fk_decided_lead_job_id FOREIGN KEY (job_id) REFERENCES job (id) ON DELETE CASCADE
);
COMMENT ON COLUMN decided_lead.data IS 'Traits without what names a person, deeds, rules that fired, points; as of decided_at.';
