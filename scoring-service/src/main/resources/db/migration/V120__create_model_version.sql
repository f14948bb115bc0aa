-- Scoring models as reviewed documents.

CREATE TABLE model_version (
    key           text        NOT NULL,
    version       integer     NOT NULL,
    state         text        NOT NULL,
    revision      integer     NOT NULL,
    document      text        NOT NULL,
    comment       text,
    created_by    text        NOT NULL,
    created_at    timestamptz NOT NULL,
    updated_by    text        NOT NULL,
    updated_at    timestamptz NOT NULL,
    marketing_by  text,
    marketing_at  timestamptz,
    sales_by      text,
    sales_at      timestamptz,
    activated_by  text,
    activated_at  timestamptz,
    adoption      text,
    retired_at    timestamptz,
    CONSTRAINT pk_model_version PRIMARY KEY (key, version),
    CONSTRAINT ck_model_version_state
        CHECK (state IN ('DRAFT', 'VALIDATED', 'APPROVED', 'ACTIVE', 'RETIRED', 'DISCARDED')),
    CONSTRAINT ck_model_version_two_people CHECK (marketing_by IS DISTINCT FROM sales_by OR marketing_by IS NULL
        OR created_by = 'baton')
);
COMMENT ON TABLE model_version IS 'Every version of every model. Its document changes while it is a draft and never after its approval.';
COMMENT ON COLUMN model_version.document IS 'YAML or JSON to the letter as it was sent, so that it leaves as it came.';
COMMENT ON COLUMN model_version.revision IS 'Counts the changes of the row; the ETag.';
COMMENT ON COLUMN model_version.adoption IS 'How leads that an earlier version judged come to this one: FORWARD_ONLY, BACKFILL_SILENT, BACKFILL_RELEASE.';
CREATE UNIQUE INDEX uq_model_version_active ON model_version (key) WHERE state = 'ACTIVE';

CREATE TABLE model_epoch (
    id    boolean NOT NULL DEFAULT true,
    epoch bigint  NOT NULL,
    CONSTRAINT pk_model_epoch PRIMARY KEY (id),
    CONSTRAINT ck_model_epoch_one CHECK (id)
);
COMMENT ON TABLE model_epoch IS 'One row: counts the changes of what is active, 0 before the first. Replicas reload when it moved.';
INSERT INTO model_epoch (epoch) VALUES (0);
