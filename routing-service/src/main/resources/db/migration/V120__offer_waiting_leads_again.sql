ALTER TABLE rep ADD COLUMN available_since timestamptz;
COMMENT ON COLUMN rep.available_since IS 'When the rep was added or last became available. NULL: before this was recorded.';

ALTER TABLE lead ADD COLUMN waiting_retry_at timestamptz;
COMMENT ON COLUMN lead.waiting_retry_at IS 'End of the pause after missed offers. NULL: the lead waits for a rep to become eligible.';

ALTER TABLE lead ADD COLUMN search_text text GENERATED ALWAYS AS (lower(
    coalesce(dossier -> 'lead' ->> 'name', '') || chr(10) || coalesce(dossier -> 'lead' ->> 'company', '') || chr(10)
    || coalesce(dossier -> 'lead' ->> 'title', '') || chr(10) || coalesce(dossier -> 'lead' ->> 'email', '') || chr(10)
    || coalesce(dossier -> 'lead' ->> 'phone', ''))) STORED;
COMMENT ON COLUMN lead.search_text IS 'What the search of the waiting leads looks at, in lower case.';

CREATE INDEX ix_lead_waiting_urgency ON lead ((NOT hand_raise), waiting_since, id) WHERE waiting_team IS NOT NULL;
CREATE INDEX ix_lead_waiting_since ON lead (waiting_since) WHERE waiting_team IS NOT NULL;

-- leads that every rep let pass were never offered again
INSERT INTO due_work (kind, subject, due_at, data)
SELECT 're-offer-lead', id || '/V120', clock_timestamp(), '' FROM lead WHERE waiting_reason = 'EVERY_REP_TRIED';
INSERT INTO due_work (kind, subject, due_at, data)
SELECT 'waiting-alarm', id || '/V120', clock_timestamp(), '' FROM lead WHERE waiting_team IS NOT NULL;
