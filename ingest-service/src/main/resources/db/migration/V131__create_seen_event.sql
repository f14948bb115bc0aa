-- Which events were seen in the last weeks. A ring of partitions, one a day (days since 1970-01-01 modulo 34): the partition
-- of a day long ago is emptied and serves a day to come, without DDL at run time.
CREATE TABLE seen_event (
    slot smallint NOT NULL,
    id   uuid     NOT NULL,
    CONSTRAINT pk_seen_event PRIMARY KEY (slot, id)
) PARTITION BY LIST (slot);

DO $$
BEGIN
    FOR slot IN 0..33 LOOP
        EXECUTE format('CREATE TABLE seen_event_%s PARTITION OF seen_event FOR VALUES IN (%s)', slot, slot);
    END LOOP;
END $$;

COMMENT ON COLUMN seen_event.slot IS 'The day the event was written to the log, as its place in the ring.';
COMMENT ON COLUMN seen_event.id IS 'CloudEvents id of the event: nothing personal.';
