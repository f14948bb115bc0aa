-- Coming to another version: what was shown before it, who is quiet about it, who waits to be told.

CREATE TABLE activation_projection (
    token      uuid        NOT NULL,
    key        text        NOT NULL,
    version    integer     NOT NULL,
    revision   integer     NOT NULL,
    created_by text        NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT pk_activation_projection PRIMARY KEY (token)
);
COMMENT ON TABLE activation_projection IS 'The counts somebody was shown; whoever activates names them. Old ones are removed with the next.';

ALTER TABLE lead ADD COLUMN quiet_since timestamptz;
COMMENT ON COLUMN lead.quiet_since IS 'Since when the lead meets (or fails) the criteria by a change of the model alone, which nobody is told; null where it does not.';

CREATE TABLE release_queue (
    lead_id    uuid        NOT NULL,
    key        text        NOT NULL,
    hand_raise boolean     NOT NULL,
    total      integer     NOT NULL,
    CONSTRAINT pk_release_queue PRIMARY KEY (lead_id)
);
COMMENT ON TABLE release_queue IS 'Leads that qualify by a change of the model and are told one after the other: requests for contact first, then the highest total.';
CREATE INDEX ix_release_queue_turn ON release_queue (key, hand_raise DESC, total DESC, lead_id);
