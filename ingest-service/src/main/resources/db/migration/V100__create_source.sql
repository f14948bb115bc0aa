-- A source is a place events come from; its write key is shown once and kept as a hash only.
CREATE TABLE source (
    id          uuid         CONSTRAINT pk_source PRIMARY KEY,
    name        varchar(100) NOT NULL,
    key_hash    varchar(64)  NOT NULL CONSTRAINT uq_source_key_hash UNIQUE,
    key_hint    varchar(8)   NOT NULL,
    created_by  varchar(255) NOT NULL,
    created_at  timestamptz  NOT NULL,
    revoked_at  timestamptz
);

-- the name of a revoked source may be taken again
CREATE UNIQUE INDEX uq_source_name ON source (name) WHERE revoked_at IS NULL;

COMMENT ON COLUMN source.key_hash IS 'SHA-256 of the write key, hexadecimal; keys have over 190 bits, so no salt is needed';
COMMENT ON COLUMN source.key_hint IS 'the last four characters of the write key, so that a person can tell keys apart';
