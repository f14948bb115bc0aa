ALTER TABLE assignment ADD COLUMN respond_by timestamptz;
UPDATE assignment a SET respond_by = c.deadline
FROM sla_clock c
WHERE c.assignment_id = a.id AND c.milestone = 'ACKNOWLEDGE';
ALTER TABLE assignment ALTER COLUMN respond_by SET NOT NULL;
COMMENT ON COLUMN assignment.respond_by IS 'Deadline of the ACKNOWLEDGE clock, kept here so that one index serves the order by urgency.';

ALTER TABLE assignment ADD COLUMN search_text text GENERATED ALWAYS AS (lower(
    coalesce(dossier -> 'lead' ->> 'name', '') || chr(10) || coalesce(dossier -> 'lead' ->> 'company', '') || chr(10)
    || coalesce(dossier -> 'lead' ->> 'title', '') || chr(10) || coalesce(dossier -> 'lead' ->> 'email', '') || chr(10)
    || coalesce(dossier -> 'lead' ->> 'phone', ''))) STORED;
COMMENT ON COLUMN assignment.search_text IS 'What the search of the inbox looks at, in lower case.';

-- false (open) sorts before true (acknowledged)
CREATE INDEX ix_assignment_urgency_rep_id
    ON assignment (rep_id, (state = 'ACKNOWLEDGED'), respond_by, id) WHERE state IN ('OPEN', 'ACKNOWLEDGED');
CREATE INDEX ix_assignment_urgency
    ON assignment ((state = 'ACKNOWLEDGED'), respond_by, id) WHERE state IN ('OPEN', 'ACKNOWLEDGED');
DROP INDEX ix_assignment_undecided_rep_id;

CREATE INDEX ix_assignment_closed_at ON assignment (closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX ix_assignment_acknowledged_at ON assignment (acknowledged_at) WHERE acknowledged_at IS NOT NULL;
