-- Who is who as a function of what was said: links between identifiers with the time they were first said, whenever they
-- were heard of, and what people decided about them.

CREATE TABLE identity_link (
    kind        smallint           NOT NULL,
    value       text COLLATE "C"   NOT NULL,
    other_kind  smallint           NOT NULL,
    other_value text COLLATE "C"   NOT NULL,
    first_at    timestamptz        NOT NULL,
    CONSTRAINT pk_identity_link PRIMARY KEY (kind, value, other_kind, other_value)
);
COMMENT ON TABLE identity_link IS 'Two identifiers of one event, the stronger of which was its strongest; each link stands here in both directions.';
COMMENT ON COLUMN identity_link.kind IS '0 user id, 1 e-mail, 2 anonymous id, 3 phone.';
CREATE INDEX ix_identity_link_first_at ON identity_link (kind, value, other_kind, first_at, other_value);

CREATE TABLE identity_override (
    kind        smallint         NOT NULL,
    value       text COLLATE "C" NOT NULL,
    other_kind  smallint         NOT NULL,
    other_value text COLLATE "C" NOT NULL,
    joined      boolean          NOT NULL,
    actor       text             NOT NULL,
    reason      text             NOT NULL,
    at          timestamptz      NOT NULL,
    CONSTRAINT pk_identity_override PRIMARY KEY (kind, value, other_kind, other_value)
);
COMMENT ON TABLE identity_override IS 'What people decided: joined, these are one person; else they are two. In both directions; the later decision replaces the earlier.';

COMMENT ON COLUMN lead_identifier.kind IS '0 user id, 1 e-mail, 2 anonymous id, 3 phone.';

ALTER TABLE lead_event ADD COLUMN by_kind smallint, ADD COLUMN by_value text;
COMMENT ON COLUMN lead_event.by_value IS 'The strongest identifier of the event: with it the event goes from lead to lead.';

-- what was taken before: its strongest identifier and what that vouches for, as far as an identifier is kept for it
WITH said AS (
    SELECT e.lead_id, e.happened_at, e.id,
           NULLIF(btrim(e.data->>'userId'), '') AS user_id,
           CASE WHEN e.kind <> 'group' THEN lower(btrim(COALESCE(e.data->'traits'->>'email', e.data->'context'->'traits'->>'email'))) END AS email,
           NULLIF(btrim(e.data->>'anonymousId'), '') AS device,
           NULLIF(btrim(e.data->>'previousId'), '') AS previous
    FROM lead_event e),
named AS (
    SELECT s.lead_id, s.happened_at, s.id, i.kind, i.value,
           row_number() OVER (PARTITION BY s.lead_id, s.happened_at, s.id
               ORDER BY i.kind, (i.value IS DISTINCT FROM s.device), i.value) AS place
    FROM said s JOIN lead_identifier i ON (i.kind = 0 AND i.value = s.user_id) OR (i.kind = 1 AND i.value = s.email)
        OR (i.kind = 2 AND i.value IN (s.device, s.previous))),
attributed AS (
    UPDATE lead_event e SET by_kind = n.kind, by_value = n.value
    FROM named n WHERE n.place = 1 AND e.lead_id = n.lead_id AND e.happened_at = n.happened_at AND e.id = n.id),
links AS (
    SELECT s.kind, s.value, w.kind AS other_kind, w.value AS other_value, min(s.happened_at) AS first_at
    FROM named s JOIN named w ON w.lead_id = s.lead_id AND w.happened_at = s.happened_at AND w.id = s.id
    WHERE s.place = 1 AND w.place > 1 AND w.kind > s.kind
    GROUP BY s.kind, s.value, w.kind, w.value)
INSERT INTO identity_link (kind, value, other_kind, other_value, first_at)
SELECT kind, value, other_kind, other_value, first_at FROM links
UNION ALL SELECT other_kind, other_value, kind, value, first_at FROM links;
