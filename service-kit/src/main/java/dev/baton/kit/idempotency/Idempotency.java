package dev.baton.kit.idempotency;

import dev.baton.kit.problem.KitProblem;
import dev.baton.kit.problem.Problems;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.function.Supplier;

/** Keeps answers under their key, in the transaction of the effect. */
@ApplicationScoped
public class Idempotency {

    private static final int LONGEST_KEY = 255;

    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended($1 || chr(10) || $2, 0))";

    private static final String FIND =
            "SELECT request_hash, status, answer FROM idempotency_key WHERE scope = $1 AND key = $2";

    private static final String KEEP =
            "INSERT INTO idempotency_key (scope, key, request_hash, status, answer) VALUES ($1, $2, $3, $4, $5)";

    private static final String EXPIRE = "DELETE FROM idempotency_key WHERE created_at < $1";

    /**
     * Runs the effect once per key.
     *
     * @param scope   who asks for what, e.g. {@code rita accept 0190…}
     * @param key     the header's value; null or blank runs the effect without keeping the answer
     * @param request the request's body; the same key with another body is refused (422)
     * @param effect  the write; only its success is kept
     */
    public Uni<Answer> once(
            SqlConnection connection, String scope, String key, String request, Supplier<Uni<Answer>> effect) {
        if (key == null || key.isBlank()) {
            return effect.get();
        }
        if (key.length() > LONGEST_KEY) {
            return Uni.createFrom()
                    .failure(Problems.of(
                            KitProblem.IDEMPOTENCY_KEY_TOO_LONG,
                            "Send an Idempotency-Key of at most %d characters.".formatted(LONGEST_KEY)));
        }
        String hash = hash(request);
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(scope, key))
                .chain(() -> connection.preparedQuery(FIND).execute(Tuple.of(scope, key)))
                .chain(rows -> rows.rowCount() == 0
                        ? effect.get().call(answer -> keep(connection, scope, key, hash, answer))
                        : replay(rows, hash));
    }

    /** Deletes the answers kept before that time; their keys take effect again. */
    Uni<Integer> expire(SqlConnection connection, Instant keptBefore) {
        return connection
                .preparedQuery(EXPIRE)
                .execute(Tuple.of(keptBefore.atOffset(ZoneOffset.UTC)))
                .map(RowSet::rowCount);
    }

    private static Uni<Void> keep(SqlConnection connection, String scope, String key, String hash, Answer answer) {
        Tuple row = Tuple.of(scope, key, hash, answer.status(), answer.body());
        return connection.preparedQuery(KEEP).execute(row).replaceWithVoid();
    }

    private static Uni<Answer> replay(RowSet<Row> rows, String hash) {
        Row row = rows.iterator().next();
        if (!row.getString("request_hash").equals(hash)) {
            return Uni.createFrom()
                    .failure(Problems.of(
                            KitProblem.IDEMPOTENCY_KEY_REUSED,
                            "This Idempotency-Key was used for another request. Send a new key for a new request."));
        }
        return Uni.createFrom().item(new Answer(row.getInteger("status"), row.getString("answer")));
    }

    private static String hash(String request) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((request == null ? "" : request).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JVM has SHA-256", impossible);
        }
    }
}
