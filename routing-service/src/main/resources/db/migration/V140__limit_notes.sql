-- the last line of defence: the API and the page refuse longer notes
ALTER TABLE assignment
    ADD CONSTRAINT ck_assignment_note CHECK (char_length(note) <= 2000);
