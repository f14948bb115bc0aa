package dev.baton.scoring.relay;

/** Many leads at once, in the database's own words. */
final class Clones {

    /** Whatever columns a lead has, but those the database computes itself. */
    static final String COLUMNS = "SELECT string_agg(column_name, ', ' ORDER BY ordinal_position)"
            + " FROM information_schema.columns WHERE table_name = 'lead' AND is_generated = 'NEVER'";

    /** As many leads more, alike but for their ids. */
    static final String CLONE = """
            WITH template AS (SELECT l FROM lead l WHERE l.email = $1),
            copies AS (
                SELECT (jsonb_populate_record(t.l, jsonb_build_object('id', gen_random_uuid(), 'email', $2::text))).*
                FROM template t, generate_series(1, $3)),
            cloned AS (INSERT INTO lead (%1$s) SELECT %1$s FROM copies RETURNING 1)
            SELECT count(*) FROM cloned""";

    private Clones() {}
}
