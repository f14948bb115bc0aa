-- Who was forgotten after files were uploaded that are still kept: an import drops the rows that are about them.
CREATE TABLE forgotten_person (
    lead_id   text        NOT NULL,
    salt      text        NOT NULL,
    people    text[]      NOT NULL,
    devices   text[]      NOT NULL,
    erased_at timestamptz NOT NULL,
    CONSTRAINT pk_forgotten_person PRIMARY KEY (lead_id, salt)
);
COMMENT ON COLUMN forgotten_person.people IS 'fingerprints, as the erasure told them; deleted with the last file from before it';
