-- The export of a lead gives points and shares as the API does: it reads from these comments which columns are thousandths.
COMMENT ON COLUMN lead.total IS 'Thousandths of a point; holds for scored_at.';
COMMENT ON COLUMN lead.fit IS 'Thousandths of a point.';
COMMENT ON COLUMN lead.engagement IS 'Thousandths of a point.';
COMMENT ON COLUMN release_queue.total IS 'Thousandths of a point.';
COMMENT ON COLUMN shadow_result.active_total IS 'Thousandths of a point.';
COMMENT ON COLUMN shadow_result.candidate_total IS 'Thousandths of a point.';
