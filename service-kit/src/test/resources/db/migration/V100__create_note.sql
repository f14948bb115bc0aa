CREATE TABLE note (
    id   uuid NOT NULL,
    text text NOT NULL,
    CONSTRAINT pk_note PRIMARY KEY (id),
    CONSTRAINT ck_note_text CHECK (text <> 'poison')
);
