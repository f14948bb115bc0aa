-- Tracking plans: drafted, active, retired; an active version never changes.
CREATE TABLE tracking_plan (
    key          text         NOT NULL,
    version      integer      NOT NULL,
    state        text         NOT NULL
                 CONSTRAINT ck_tracking_plan_state CHECK (state IN ('DRAFT', 'ACTIVE', 'RETIRED')),
    revision     integer      NOT NULL DEFAULT 1,
    document     text         NOT NULL,
    created_by   text         NOT NULL,
    created_at   timestamptz  NOT NULL,
    changed_by   text         NOT NULL,
    changed_at   timestamptz  NOT NULL,
    activated_by text,
    activated_at timestamptz,
    retired_by   text,
    retired_at   timestamptz,
    CONSTRAINT pk_tracking_plan PRIMARY KEY (key, version)
);
CREATE UNIQUE INDEX uq_tracking_plan_draft ON tracking_plan (key) WHERE state = 'DRAFT';
CREATE UNIQUE INDEX uq_tracking_plan_active ON tracking_plan (key) WHERE state = 'ACTIVE';
COMMENT ON COLUMN tracking_plan.document IS 'as it was written; text, so that the order of its events stays';
COMMENT ON COLUMN tracking_plan.revision IS 'counts the edits of a draft: its ETag';

-- everything is allowed until somebody agrees on something
INSERT INTO tracking_plan (key, version, state, document, created_by, created_at, changed_by, changed_at, activated_by, activated_at)
VALUES ('default', 1, 'ACTIVE',
        '{"description":"Allows everything. Draft a plan to say what was agreed on.","modes":{"unplannedEvents":"allow","unplannedProperties":"allow","violations":"allow"},"events":{},"calls":{}}',
        'baton', now(), 'baton', now(), 'baton', now());
