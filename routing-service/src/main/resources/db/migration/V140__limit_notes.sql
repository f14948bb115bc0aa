-- notes from before the limit keep their beginning
UPDATE assignment SET note = left(note, 1999) || '…' WHERE char_length(note) > 2000;

-- the last line of defence: the API and the page refuse longer notes
ALTER TABLE assignment
    ADD CONSTRAINT ck_assignment_note CHECK (char_length(note) <= 2000);
