package dev.baton.ingest.outbound.persistence;

/** The statements on {@code email_activity}; each takes any number of rows. */
final class HeldMailSql {

    private static final String ACTIVITY = """
            e.event_id, e.recipient, e.mail, e.act, e.happened_at, e.link, e.address, e.agent, e.honeypot, e.proxied,
            e.percent, e.evidence""";

    static final String ENTER = """
            INSERT INTO email_activity (event_id, recipient, mail, act, happened_at, received_at, link, address, agent,
                                        honeypot, proxied, percent, evidence, message_id, source_id, anonymous_id,
                                        user_id, due_at, event, correlation_id, traceparent)
            SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[],
                                 $7::text[], $8::text[], $9::text[], $10::boolean[], $11::boolean[], $12::smallint[],
                                 $13::text[], $14::text[], $15::text[], $16::text[], $17::text[], $18::timestamptz[],
                                 $19::text[], $20::text[], $21::text[])
            ON CONFLICT DO NOTHING""";

    /** Up to a number and up to a size; one at least, however large. */
    static final String TAKE_DUE = """
            WITH due AS MATERIALIZED (
                SELECT event_id, due_at, octet_length(event) AS bytes FROM email_activity
                WHERE released_at IS NULL AND due_at <= $1
                ORDER BY due_at, event_id LIMIT $2 FOR UPDATE SKIP LOCKED),
            summed AS (SELECT event_id, sum(bytes) OVER (ORDER BY due_at, event_id) - bytes AS before FROM due)
            SELECT\s""" + ACTIVITY + """
            , e.event, e.correlation_id, e.traceparent
            FROM summed JOIN email_activity e ON e.event_id = summed.event_id AND summed.before < $3
            ORDER BY e.due_at, e.event_id""";

    /** In one order for everybody, so that two transactions wait for each other in place of dead-locking. */
    static final String LOCK = """
            SELECT pg_advisory_xact_lock(key) FROM (
                SELECT DISTINCT hashtextextended(name, 0) AS key FROM unnest($1::text[]) AS name ORDER BY 1) AS keys""";

    /** The newest count where there are too many: a machine may act without end. */
    static final String AROUND = "SELECT " + ACTIVITY + """
            , e.released_at IS NOT NULL AS released
            FROM email_activity e WHERE e.event_id IN (
                (SELECT m.event_id FROM unnest($1::text[], $2::text[]) AS one(recipient, mail)
                 JOIN email_activity m ON m.recipient = one.recipient AND m.mail = one.mail AND m.received_at >= $7
                 ORDER BY m.received_at DESC LIMIT 5000)
                UNION
                (SELECT a.event_id FROM unnest($3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[])
                     AS one(mail, address, earliest, latest)
                 JOIN email_activity a ON a.mail = one.mail AND a.address = one.address AND a.received_at >= $7
                      AND a.happened_at BETWEEN one.earliest AND one.latest
                 ORDER BY a.happened_at DESC LIMIT 5000))""";

    static final String RELEASE = """
            UPDATE email_activity e
            SET released_at = $4, percent = judged.percent, evidence = judged.evidence, event = NULL
            FROM unnest($1::uuid[], $2::smallint[], $3::text[]) AS judged(event_id, percent, evidence)
            WHERE e.event_id = judged.event_id""";

    /** The condition on the percentage makes a change of verdict count once, whoever judges at the same time. */
    static final String CORRECT = """
            UPDATE email_activity e SET percent = judged.percent, evidence = judged.evidence
            FROM unnest($1::uuid[], $2::smallint[], $3::text[]) AS judged(event_id, percent, evidence)
            WHERE e.event_id = judged.event_id AND e.released_at IS NOT NULL AND e.percent > judged.percent
            RETURNING e.event_id, e.recipient, e.message_id, e.source_id, e.anonymous_id, e.user_id, e.percent,
                      e.evidence, e.correlation_id, e.traceparent""";

    static final String FORGET = """
            DELETE FROM email_activity WHERE event_id IN (
                SELECT event_id FROM email_activity WHERE received_at < $1 AND released_at IS NOT NULL
                ORDER BY received_at LIMIT $2 FOR UPDATE SKIP LOCKED)""";

    private HeldMailSql() {}
}
