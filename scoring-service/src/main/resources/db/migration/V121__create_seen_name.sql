-- Which names leads really sent: so that a model that asks for another can be doubted.

CREATE TABLE seen_name (
    kind       text        NOT NULL,
    name       text        NOT NULL,
    first_seen timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_seen_name PRIMARY KEY (kind, name),
    CONSTRAINT ck_seen_name_kind CHECK (kind IN ('TRAIT', 'EVENT', 'PROPERTY'))
);
COMMENT ON TABLE seen_name IS 'A few thousand names at most; a sender of ever new ones fills it to its limit and no further.';

INSERT INTO seen_name (kind, name)
SELECT 'EVENT', name FROM lead_event WHERE name IS NOT NULL AND length(name) <= 100 GROUP BY name LIMIT 2000;
