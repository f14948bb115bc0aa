ALTER TABLE ledger_line ADD COLUMN owed bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN ledger_line.owed IS 'Leads per weight credited and not given again yet; negative for leads given out of turn. v + owed is what the bound is about.';
ALTER TABLE ledger_movement ADD COLUMN owed_after bigint NOT NULL DEFAULT 0;
