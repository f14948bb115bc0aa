-- What people said of a lead and what became of it goes from lead to lead with an identifier, as events do.

ALTER TABLE adjustment ADD COLUMN by_kind smallint, ADD COLUMN by_value text;
ALTER TABLE lead_outcome ADD COLUMN by_kind smallint, ADD COLUMN by_value text;
COMMENT ON COLUMN adjustment.lead_id IS 'The lead it counts for now.';
COMMENT ON COLUMN adjustment.by_value IS 'The strongest identifier of the lead when it was made: with it the adjustment goes from lead to lead. Null where the lead was absorbed before that was kept: then lead.merged_into leads to whom it counts for.';
COMMENT ON TABLE lead_outcome IS 'From events of kind outcome and from lifecycle''s news.';
COMMENT ON COLUMN lead_outcome.by_value IS 'The identifier of the event, or the strongest of the lead that lifecycle named: with it the outcome goes from lead to lead. Null as in adjustment.';

-- what was kept before: outcomes of events go where these are
UPDATE lead_outcome o SET by_kind = e.by_kind, by_value = e.by_value, lead_id = e.lead_id
FROM lead_event e WHERE e.kind = 'outcome' AND o.source = 'EVENT' AND e.id = o.message_id AND e.by_value IS NOT NULL;

-- the rest belongs to the strongest identifier of the lead it was said of: of an absorbed one what it brought, of another
-- what it has but for what absorbed leads brought since
CREATE TABLE said AS
WITH rows AS (
    SELECT id, lead_id, created_at AS at FROM adjustment
    UNION ALL SELECT message_id, lead_id, at FROM lead_outcome WHERE by_value IS NULL)
SELECT r.id, r.lead_id, b.kind, b.value, i.lead_id AS owner
FROM rows r
CROSS JOIN LATERAL (
    SELECT kind, value FROM (
        SELECT n.kind, n.value, EXISTS (
            SELECT 1 FROM identity_change c, unnest(c.taken_kinds, c.taken_values) AS u(kind, value)
            WHERE c.lead_id = r.lead_id AND c.merged AND c.at > r.at AND u.kind = n.kind AND u.value = n.value) AS brought
        FROM lead_identifier n WHERE n.lead_id = r.lead_id
        UNION ALL
        SELECT u.kind, u.value, false FROM identity_change c, unnest(c.taken_kinds, c.taken_values) AS u(kind, value)
        WHERE c.other_id = r.lead_id AND c.merged) AS known
    ORDER BY brought, array_position(ARRAY[0, 1, 3, 2], kind::integer), value COLLATE "C" LIMIT 1) AS b
JOIN lead_identifier i ON i.kind = b.kind AND i.value = b.value;

UPDATE adjustment a SET by_kind = s.kind, by_value = s.value, lead_id = s.owner
FROM said s WHERE s.id = a.id AND s.lead_id = a.lead_id;
UPDATE lead_outcome o SET by_kind = s.kind, by_value = s.value, lead_id = s.owner
FROM said s WHERE s.id = o.message_id AND s.lead_id = o.lead_id AND o.by_value IS NULL;
DROP TABLE said;
