ALTER TABLE lead ADD COLUMN erased_at timestamptz;
COMMENT ON COLUMN lead.erased_at IS 'When the person was forgotten: nothing is known of the lead but its stages and times, and nothing moves it any more.';
