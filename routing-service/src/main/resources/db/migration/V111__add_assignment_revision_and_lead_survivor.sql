ALTER TABLE assignment ADD COLUMN revision integer NOT NULL DEFAULT 1, ADD COLUMN accepted_at timestamptz;
COMMENT ON COLUMN assignment.revision IS 'Number of changes so far; travels with every message, so that readers know the newest.';
COMMENT ON COLUMN assignment.accepted_at IS 'When the rep accepted; stays when the assignment ends later (merged, deactivated, erased).';
UPDATE assignment SET accepted_at = closed_at WHERE state = 'ACCEPTED';

ALTER TABLE lead ADD COLUMN survivor_id uuid, ADD CONSTRAINT ck_lead_survivor_id CHECK (survivor_id <> id);
COMMENT ON COLUMN lead.survivor_id IS 'The lead that absorbed this one; messages about it assign nothing any more, whenever they come.';
