-- What accounts and likely duplicates are found by. Generated from what a lead's row holds anyway, and changed only when a
-- name or an address does: the indexes cost an event nothing.
ALTER TABLE lead
    ADD COLUMN email_domain text COLLATE "C" GENERATED ALWAYS AS (NULLIF(split_part(email, '@', 2), '')) STORED,
    ADD COLUMN name_key text COLLATE "C" GENERATED ALWAYS AS
        (NULLIF(lower(btrim(regexp_replace(name, '[^[:alnum:]]+', ' ', 'g'))), '')) STORED,
    ADD COLUMN email_key text COLLATE "C" GENERATED ALWAYS AS
        (NULLIF(regexp_replace(split_part(split_part(email, '@', 1), '+', 1), '[^[:alnum:]]+', '', 'g'), '') || '@'
            || split_part(email, '@', 2)) STORED;
COMMENT ON COLUMN lead.email_key IS 'The address without what people write differently: dots, dashes, what follows a plus sign.';
CREATE INDEX ix_lead_email_domain_id ON lead (email_domain, id) WHERE merged_into IS NULL AND email_domain IS NOT NULL;
CREATE INDEX ix_lead_name_key ON lead (name_key, email_domain) WHERE merged_into IS NULL AND name_key IS NOT NULL;
CREATE INDEX ix_lead_email_key ON lead (email_key) WHERE merged_into IS NULL AND email_key IS NOT NULL;

CREATE TABLE duplicate_dismissal (
    lead_id  uuid        NOT NULL,
    other_id uuid        NOT NULL,
    actor    text        NOT NULL,
    at       timestamptz NOT NULL,
    CONSTRAINT pk_duplicate_dismissal PRIMARY KEY (lead_id, other_id)
);
COMMENT ON TABLE duplicate_dismissal IS 'Pairs that a person looked at and found to be two; each in both directions.';
CREATE INDEX ix_duplicate_dismissal_other_id ON duplicate_dismissal (other_id);
