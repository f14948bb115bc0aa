package dev.baton.ingest.outbound.persistence;

/** The statements on imports. Each states in which states it applies: a move that isn't allowed changes no row. */
final class ImportSql {

    static final String CREATE = """
            INSERT INTO import (id, name, source_id, source_name, mapping, mapping_hash, options, state, size,
                                declared_digest, created_by, created_at, updated_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)""";

    static final String FIND = "SELECT * FROM import WHERE id = $1";

    static final String LIST = """
            SELECT * FROM import
            WHERE ($1::text IS NULL OR state = $1) AND ($2::text IS NULL OR declared_digest = $2)
              AND ($3::uuid IS NULL OR id < $3)
            ORDER BY id DESC LIMIT $4""";

    static final String LOCK = "SELECT state, size, uploaded FROM import WHERE id = $1 FOR UPDATE";

    static final String KEEP_PIECE = "INSERT INTO import_piece (import_id, begins_at, bytes) VALUES ($1, $2, $3)";

    static final String MORE_UPLOADED = """
            UPDATE import SET uploaded = $2, updated_at = now(), state = CASE WHEN size = $2 THEN 'READY' ELSE state END
            WHERE id = $1""";

    static final String CHANGE_MAPPING = """
            UPDATE import
            SET mapping = $2, mapping_hash = $3, version = version + 1, updated_at = now(), report = NULL,
                failure_code = NULL, failure_detail = NULL, ended_at = NULL, emitted = false,
                state = CASE WHEN state = 'FAILED' THEN 'READY' ELSE state END
            WHERE id = $1 AND ($4::integer IS NULL OR version = $4) AND NOT content_deleted
              AND state IN ('UPLOADING', 'READY', 'FAILED')""";

    private static final String FROM_THE_BEGINNING =
            "position = 0, read = 0, tally = NULL, rows = 0, errors = 0, errors_kept = 0, rows_per_second = 0,"
                    + " bytes_per_second = 0";

    static final String DRY_RUN = """
            UPDATE import
            SET state = 'DRY_RUNNING', version = version + 1, updated_at = now(), report = NULL, emitted = false,
                options = jsonb_set(options::jsonb, '{dryRunRows}', $2::text::jsonb)::text, %s
            WHERE id = $1 AND state = 'READY' AND NOT content_deleted""".formatted(FROM_THE_BEGINNING);

    static final String FORGET_ERRORS_OF_READY = """
            DELETE FROM import_error
            WHERE import_id = $1 AND EXISTS (SELECT FROM import WHERE id = $1 AND state = 'READY')""";

    static final String START = """
            UPDATE import
            SET state = 'RUNNING', version = version + 1, updated_at = now(), started_at = COALESCE(started_at, now()),
                emitted = true,
                position = CASE WHEN state = 'READY' THEN 0 ELSE position END,
                read = CASE WHEN state = 'READY' THEN 0 ELSE read END,
                tally = CASE WHEN state = 'READY' THEN NULL ELSE tally END,
                rows = CASE WHEN state = 'READY' THEN 0 ELSE rows END,
                errors = CASE WHEN state = 'READY' THEN 0 ELSE errors END,
                errors_kept = CASE WHEN state = 'READY' THEN 0 ELSE errors_kept END
            WHERE id = $1 AND state IN ('READY', 'PAUSED') AND NOT content_deleted""";

    static final String PAUSE = """
            UPDATE import SET state = 'PAUSED', version = version + 1, updated_at = now(), rows_per_second = 0,
                bytes_per_second = 0
            WHERE id = $1 AND state = 'RUNNING'""";

    static final String CANCEL = """
            UPDATE import SET state = 'CANCELLED', version = version + 1, updated_at = now(), ended_at = now(),
                rows_per_second = 0, bytes_per_second = 0
            WHERE id = $1 AND state IN ('UPLOADING', 'READY', 'DRY_RUNNING', 'RUNNING', 'PAUSED')""";

    static final String CONTENT_DELETED = """
            UPDATE import SET content_deleted = true, report = NULL, version = version + 1, updated_at = now(),
                state = CASE WHEN state IN ('DONE', 'FAILED') THEN state ELSE 'CANCELLED' END,
                ended_at = COALESCE(ended_at, now())
            WHERE id = $1 AND state NOT IN ('RUNNING', 'DRY_RUNNING')""";

    static final String DELETE_PIECES = "DELETE FROM import_piece WHERE import_id = $1";

    static final String DELETE = "DELETE FROM import WHERE id = $1 AND state NOT IN ('RUNNING', 'DRY_RUNNING')";

    static final String ERRORS = """
            SELECT * FROM import_error WHERE import_id = $1 AND (row_number, number) > ($2, $3)
            ORDER BY row_number, number LIMIT $4""";

    static final String GIVE_UP_IDLE = """
            UPDATE import SET state = 'CANCELLED', ended_at = now(), updated_at = now(), content_deleted = true,
                failure_code = 'UPLOAD_IDLE',
                failure_detail = 'Nobody continued the upload, so what was there is deleted. Make the import again.'
            WHERE state = 'UPLOADING' AND updated_at < $1""";

    static final String GIVE_UP_UNUSED = """
            UPDATE import SET state = 'CANCELLED', ended_at = now(), updated_at = now(), content_deleted = true, report = NULL,
                failure_code = 'CONTENT_EXPIRED',
                failure_detail = 'Nobody ran it on for so long that the uploaded file was deleted. Make the import again.'
            WHERE state IN ('READY', 'PAUSED') AND updated_at < $1""";

    static final String EXPIRE_CONTENT = """
            UPDATE import SET content_deleted = true, report = NULL
            WHERE state IN ('DONE', 'FAILED', 'CANCELLED') AND ended_at < $1 AND NOT content_deleted""";

    static final String DELETE_PIECES_OF_DELETED =
            "DELETE FROM import_piece WHERE import_id IN (SELECT id FROM import WHERE content_deleted)";

    /** Who came to be forgotten when no file was kept is kept an hour: a declaration that is on its way may be older. */
    static final String DELETE_FORGOTTEN = """
            DELETE FROM forgotten_person
            WHERE erased_at < now() - interval '1 hour' AND NOT EXISTS (
                SELECT FROM import WHERE NOT content_deleted AND created_at < erased_at)""";

    static final String FORGOTTEN = """
            SELECT salt, people, devices FROM forgotten_person JOIN import ON created_at < erased_at
            WHERE id = $1 ORDER BY lead_id, salt""";

    static final String DELETE_ENDED =
            "DELETE FROM import WHERE state IN ('DONE', 'FAILED', 'CANCELLED') AND ended_at < $1";

    /** Whatever is claimed goes to the end of the line: one that always fails must not keep the others from their turn. */
    static final String CLAIM = """
            UPDATE import SET lease_owner = $1, lease_until = now() + $2 * interval '1 millisecond', updated_at = now()
            WHERE id = (
                SELECT id FROM import
                WHERE state IN ('DRY_RUNNING', 'RUNNING') AND (lease_until IS NULL OR lease_until < now())
                ORDER BY updated_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING *""";

    /** The report of a dry run lives in memory, so a dry run that was cut off begins again. */
    static final String BEGIN_DRY_RUN = "UPDATE import SET %s WHERE id = $1".formatted(FROM_THE_BEGINNING);

    static final String DELETE_ERRORS = "DELETE FROM import_error WHERE import_id = $1";

    static final String RENEW = """
            UPDATE import SET lease_until = now() + $3 * interval '1 millisecond'
            WHERE id = $1 AND lease_owner = $2 RETURNING state""";

    static final String COMMIT = """
            UPDATE import SET position = $3, read = $4, tally = $5, rows = $6, errors = $7, errors_kept = $8,
                rows_per_second = $9, bytes_per_second = $10, updated_at = now(),
                lease_until = now() + $11 * interval '1 millisecond'
            WHERE id = $1 AND lease_owner = $2 RETURNING state""";

    static final String KEEP_ERRORS = """
            INSERT INTO import_error (import_id, row_number, number, code, column_name, detail, row_text)
            SELECT $1, * FROM unnest($2::bigint[], $3::integer[], $4::text[], $5::text[], $6::text[], $7::text[])""";

    static final String VERIFIED = "UPDATE import SET digest = $3 WHERE id = $1 AND lease_owner = $2";

    static final String FINISH = """
            UPDATE import SET state = $3::text, report = COALESCE($4, report), failure_code = $5, failure_detail = $6,
                updated_at = now(), ended_at = CASE WHEN $3::text = 'READY' THEN NULL ELSE now() END, rows_per_second = 0,
                bytes_per_second = 0, version = version + 1
            WHERE id = $1 AND lease_owner = $2 AND state IN ('DRY_RUNNING', 'RUNNING')""";

    static final String RELEASE =
            "UPDATE import SET lease_owner = NULL, lease_until = NULL WHERE id = $1 AND lease_owner = $2";

    static final String PIECE = """
            SELECT begins_at, bytes FROM import_piece WHERE import_id = $1 AND begins_at <= $2
            ORDER BY begins_at DESC LIMIT 1""";

    static final String EARLIER = """
            SELECT earlier.id, earlier.rows
            FROM import earlier JOIN import mine
              ON earlier.source_id = mine.source_id AND earlier.digest = mine.digest
                AND earlier.mapping_hash = mine.mapping_hash
            WHERE mine.id = $1 AND earlier.id <> $1 AND earlier.emitted AND earlier.rows > 0
              AND earlier.errors = earlier.errors_kept AND NOT (earlier.options::jsonb ->> 'newIds')::boolean
            ORDER BY earlier.rows DESC LIMIT 1""";

    static final String ROWS_WITH_ERRORS = """
            SELECT DISTINCT row_number FROM import_error WHERE import_id = $1 AND row_number > $2
            ORDER BY row_number LIMIT $3""";

    private ImportSql() {}
}
