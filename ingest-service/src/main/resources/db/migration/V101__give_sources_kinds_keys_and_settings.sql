-- A source has a kind, settings and any number of keys, so that a key can be changed without losing an event.
ALTER TABLE source
    ADD COLUMN kind              varchar(10)  NOT NULL DEFAULT 'SERVER'
        CONSTRAINT ck_source_kind CHECK (kind IN ('BROWSER', 'SERVER', 'WEBHOOK')),
    ADD COLUMN allowed_origins   text[]       NOT NULL DEFAULT '{}',
    ADD COLUMN events_per_second integer,
    ADD COLUMN burst             integer,
    ADD COLUMN default_consent   jsonb        NOT NULL DEFAULT '{}',
    ADD COLUMN tracking_plan     varchar(100),
    ADD COLUMN version           bigint       NOT NULL DEFAULT 0,
    ADD CONSTRAINT ck_source_rate CHECK ((events_per_second IS NULL) = (burst IS NULL));

COMMENT ON COLUMN source.kind IS 'sources made before kinds existed are SERVER: their keys could do everything';
COMMENT ON COLUMN source.allowed_origins IS 'empty: any';
COMMENT ON COLUMN source.events_per_second IS 'null: as much as the service takes';
COMMENT ON COLUMN source.version IS 'counts the changes; the ETag of the API';

CREATE TABLE source_key (
    id          uuid         CONSTRAINT pk_source_key PRIMARY KEY,
    source_id   uuid         NOT NULL CONSTRAINT fk_source_key_source REFERENCES source,
    key_hash    varchar(64)  NOT NULL CONSTRAINT uq_source_key_key_hash UNIQUE,
    key_hint    varchar(8)   NOT NULL,
    created_by  varchar(255) NOT NULL,
    created_at  timestamptz  NOT NULL,
    valid_until timestamptz,
    revoked_at  timestamptz
);

CREATE INDEX ix_source_key_source_id ON source_key (source_id);

COMMENT ON COLUMN source_key.key_hash IS 'SHA-256 of the write key, hexadecimal; keys have over 190 bits, so no salt is needed';
COMMENT ON COLUMN source_key.key_hint IS 'the last four characters of the write key, so that a person can tell keys apart';
COMMENT ON COLUMN source_key.valid_until IS 'set when a newer key replaces it; null: no end';

INSERT INTO source_key (id, source_id, key_hash, key_hint, created_by, created_at)
SELECT gen_random_uuid(), id, key_hash, key_hint, created_by, created_at FROM source;

ALTER TABLE source DROP COLUMN key_hash, DROP COLUMN key_hint;

CREATE TABLE source_change (
    id         uuid         CONSTRAINT pk_source_change PRIMARY KEY,
    source_id  uuid         NOT NULL CONSTRAINT fk_source_change_source REFERENCES source,
    changed_at timestamptz  NOT NULL,
    changed_by varchar(255) NOT NULL,
    what       varchar(20)  NOT NULL,
    detail     varchar(500)
);

CREATE INDEX ix_source_change_source_id ON source_change (source_id, changed_at DESC);

COMMENT ON TABLE source_change IS 'who did what to a source and when; never the key itself';
