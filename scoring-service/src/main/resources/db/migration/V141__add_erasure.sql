CREATE TABLE erased_lead (
    id            uuid        NOT NULL,
    erased_at     timestamptz NOT NULL,
    reason        text        NOT NULL,
    stage         text,
    model         text        NOT NULL,
    model_version integer     NOT NULL,
    fit           integer     NOT NULL,
    engagement    integer     NOT NULL,
    grade         text        NOT NULL,
    qualified     boolean     NOT NULL,
    crossings     integer     NOT NULL,
    events        json        NOT NULL,
    CONSTRAINT pk_erased_lead PRIMARY KEY (id)
);
COMMENT ON TABLE erased_lead IS 'What is left of somebody who asked to be forgotten: figures for models, nothing that tells who it was.';
COMMENT ON COLUMN erased_lead.reason IS 'A code, never free text, which could name the person.';
COMMENT ON COLUMN erased_lead.events IS 'Event name -> how often.';

CREATE TABLE tombstone (
    hash      text        NOT NULL,
    erased_at timestamptz NOT NULL,
    dropped   bigint      NOT NULL DEFAULT 0,
    CONSTRAINT pk_tombstone PRIMARY KEY (hash)
);
COMMENT ON TABLE tombstone IS 'Identifiers of forgotten people as keyed hashes: what they did before does not bring them back when it arrives late.';
COMMENT ON COLUMN tombstone.dropped IS 'Late events that were not kept.';
