-- A file of leads or history: uploaded in pieces, tried, and run by whichever replica holds the lease.
CREATE TABLE import (
    id                uuid         CONSTRAINT pk_import PRIMARY KEY,
    name              varchar(200) NOT NULL,
    source_id         uuid         NOT NULL,
    source_name       varchar(100) NOT NULL,
    mapping           text         NOT NULL,
    mapping_hash      varchar(36)  NOT NULL,
    options           text         NOT NULL,
    state             varchar(16)  NOT NULL,
    size              bigint       NOT NULL,
    uploaded          bigint       NOT NULL DEFAULT 0,
    declared_digest   varchar(64),
    digest            varchar(64),
    content_deleted   boolean      NOT NULL DEFAULT false,
    position          bigint       NOT NULL DEFAULT 0,
    read              bigint       NOT NULL DEFAULT 0,
    tally             text,
    rows              bigint       NOT NULL DEFAULT 0,
    errors            bigint       NOT NULL DEFAULT 0,
    errors_kept       bigint       NOT NULL DEFAULT 0,
    rows_per_second   float8       NOT NULL DEFAULT 0,
    bytes_per_second  float8       NOT NULL DEFAULT 0,
    emitted           boolean      NOT NULL DEFAULT false,
    report            text,
    failure_code      varchar(64),
    failure_detail    text,
    created_by        varchar(255) NOT NULL,
    created_at        timestamptz  NOT NULL,
    updated_at        timestamptz  NOT NULL,
    started_at        timestamptz,
    ended_at          timestamptz,
    version           integer      NOT NULL DEFAULT 0,
    lease_owner       uuid,
    lease_until       timestamptz
);
CREATE INDEX ix_import_worked_on ON import (updated_at) WHERE state IN ('DRY_RUNNING', 'RUNNING');
CREATE INDEX ix_import_digest ON import (source_id, digest) WHERE digest IS NOT NULL;

COMMENT ON COLUMN import.position IS 'where the next row begins, in the content without compression; entered together with counts and errors';
COMMENT ON COLUMN import.emitted IS 'whether rows and position are of a run, not of a dry run';
COMMENT ON COLUMN import.lease_owner IS 'the replica that works on it; nobody else''s writes count until lease_until';

-- at most 1 MiB a piece
CREATE TABLE import_piece (
    import_id uuid   NOT NULL CONSTRAINT fk_import_piece_import REFERENCES import (id) ON DELETE CASCADE,
    begins_at bigint NOT NULL,
    bytes     bytea  NOT NULL,
    CONSTRAINT pk_import_piece PRIMARY KEY (import_id, begins_at)
);
-- read once or twice from end to end: compressing it would cost more than it saves
ALTER TABLE import_piece ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE import_error (
    import_id   uuid         NOT NULL CONSTRAINT fk_import_error_import REFERENCES import (id) ON DELETE CASCADE,
    row_number  bigint       NOT NULL,
    number      integer      NOT NULL,
    code        varchar(64)  NOT NULL,
    column_name text         NOT NULL,
    detail      text         NOT NULL,
    row_text    text         NOT NULL,
    CONSTRAINT pk_import_error PRIMARY KEY (import_id, row_number, number)
);
