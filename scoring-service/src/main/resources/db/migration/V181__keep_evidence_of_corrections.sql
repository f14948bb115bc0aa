-- Why an event counts as a machine's, where that was found out later; what was known at once stands in the event itself.
ALTER TABLE event_correction ADD COLUMN human_evidence text[];
