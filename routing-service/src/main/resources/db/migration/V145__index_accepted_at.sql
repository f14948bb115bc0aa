CREATE INDEX ix_assignment_accepted_at ON assignment (accepted_at) WHERE accepted_at IS NOT NULL;
