-- A correction names user and device. Of an event that is an address's or a number's it may name nobody: the event itself is
-- looked for then. Events of users and devices, which are most, are not in the index.
CREATE INDEX ix_lead_event_id ON lead_event (id) WHERE by_kind IN (1, 3);
