ALTER TABLE rep ADD COLUMN time_zone text;
ALTER TABLE rep ADD CONSTRAINT ck_rep_time_zone CHECK (length(time_zone) <= 64);
COMMENT ON COLUMN rep.time_zone IS 'IANA zone in which mails state times. NULL: the configured default.';
