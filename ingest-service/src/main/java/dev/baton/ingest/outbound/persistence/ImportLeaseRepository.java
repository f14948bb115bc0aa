package dev.baton.ingest.outbound.persistence;

import dev.baton.ingest.application.imports.Import;
import dev.baton.ingest.application.imports.ImportLeases;
import dev.baton.ingest.application.imports.KeptError;
import dev.baton.ingest.config.ImportConfig;
import dev.baton.ingest.domain.imports.ImportState;
import dev.baton.kit.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Imports for the replica that works on them. Blocks: to be called on the worker's own thread only. */
@ApplicationScoped
class ImportLeaseRepository implements ImportLeases {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Pool pool;
    private final UnitOfWork unitOfWork;
    private final ImportRows rows;
    private final double lease;

    ImportLeaseRepository(Pool pool, UnitOfWork unitOfWork, ImportRows rows, ImportConfig config) {
        this.pool = pool;
        this.unitOfWork = unitOfWork;
        this.rows = rows;
        this.lease = config.lease().toMillis();
    }

    @Override
    public Optional<Import> claim(UUID owner) {
        return await(unitOfWork.run(connection -> connection
                .preparedQuery(ImportSql.CLAIM)
                .execute(Tuple.of(owner, lease))
                .chain(found -> begun(connection, found))));
    }

    private Uni<Optional<Import>> begun(SqlConnection connection, RowSet<Row> found) {
        if (found.rowCount() == 0) {
            return Uni.createFrom().item(Optional.empty());
        }
        Import job = rows.imported(found.iterator().next());
        if (!job.dry()) {
            return Uni.createFrom().item(Optional.of(job));
        }
        Tuple id = Tuple.of(job.id());
        return connection
                .preparedQuery(ImportSql.DELETE_ERRORS)
                .execute(id)
                .chain(() -> connection.preparedQuery(ImportSql.BEGIN_DRY_RUN).execute(id))
                .chain(() -> connection.preparedQuery(ImportSql.FIND).execute(id))
                .map(again -> Optional.of(rows.imported(again.iterator().next())));
    }

    @Override
    public Optional<ImportState> renew(UUID id, UUID owner) {
        return state(await(pool.preparedQuery(ImportSql.RENEW).execute(Tuple.of(id, owner, lease))));
    }

    @Override
    public Optional<ImportState> commit(UUID id, UUID owner, Import.Progress progress, List<KeptError> errors) {
        long found = progress.tally().codes().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        Tuple row = Tuple.of(id, owner)
                .addLong(progress.position())
                .addLong(progress.read())
                .addString(rows.write(progress.tally()))
                .addLong(progress.tally().rows())
                .addLong(found)
                .addLong(progress.errorsKept())
                .addDouble(progress.rowsPerSecond())
                .addDouble(progress.bytesPerSecond())
                .addDouble(lease);
        return state(await(unitOfWork.run(connection -> connection
                .preparedQuery(ImportSql.COMMIT)
                .execute(row)
                .call(updated -> updated.rowCount() == 0 || errors.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : keep(connection, id, errors)))));
    }

    private static Uni<Void> keep(SqlConnection connection, UUID id, List<KeptError> errors) {
        Tuple columns = Tuple.of(id)
                .addArrayOfLong(errors.stream().map(KeptError::row).toArray(Long[]::new))
                .addArrayOfInteger(errors.stream().map(KeptError::number).toArray(Integer[]::new))
                .addArrayOfString(texts(errors, error -> error.error().code()))
                .addArrayOfString(texts(errors, error -> error.error().column()))
                .addArrayOfString(texts(errors, error -> error.error().detail()))
                .addArrayOfString(texts(errors, KeptError::text));
        return connection.preparedQuery(ImportSql.KEEP_ERRORS).execute(columns).replaceWithVoid();
    }

    private static String[] texts(List<KeptError> errors, Function<KeptError, String> text) {
        return errors.stream().map(text.andThen(ImportLeaseRepository::plain)).toArray(String[]::new);
    }

    /** PostgreSQL holds no NUL, and names of columns may be of any bytes. */
    private static String plain(String text) {
        return text.replace('\u0000', '\ufffd');
    }

    @Override
    public void verified(UUID id, UUID owner, String digest) {
        await(pool.preparedQuery(ImportSql.VERIFIED).execute(Tuple.of(id, owner, digest)));
    }

    @Override
    public void finish(UUID id, UUID owner, ImportState state, String report, Import.Failure failure) {
        Tuple row = Tuple.of(id, owner, state.name())
                .addString(report)
                .addString(failure == null ? null : failure.code())
                .addString(failure == null ? null : plain(failure.detail()));
        await(pool.preparedQuery(ImportSql.FINISH).execute(row));
    }

    @Override
    public void release(UUID id, UUID owner) {
        await(pool.preparedQuery(ImportSql.RELEASE).execute(Tuple.of(id, owner)));
    }

    @Override
    public InputStream content(UUID id) {
        return new PieceStream(pool, id);
    }

    @Override
    public Optional<Earlier> earlier(UUID id) {
        RowSet<Row> found = await(pool.preparedQuery(ImportSql.EARLIER).execute(Tuple.of(id)));
        if (found.rowCount() == 0) {
            return Optional.empty();
        }
        Row row = found.iterator().next();
        return Optional.of(new Earlier(row.getUUID("id"), row.getLong("rows")));
    }

    @Override
    public List<Long> rowsWithErrors(UUID id, long after, int limit) {
        List<Long> numbers = new ArrayList<>();
        await(pool.preparedQuery(ImportSql.ROWS_WITH_ERRORS).execute(Tuple.of(id, after, limit)))
                .forEach(row -> numbers.add(row.getLong(0)));
        return numbers;
    }

    @Override
    public List<Forgotten> forgotten(UUID id) {
        List<Forgotten> people = new ArrayList<>();
        await(pool.preparedQuery(ImportSql.FORGOTTEN).execute(Tuple.of(id)))
                .forEach(row -> people.add(new Forgotten(
                        row.getString("salt"),
                        List.of(row.getArrayOfStrings("people")),
                        List.of(row.getArrayOfStrings("devices")))));
        return people;
    }

    private static Optional<ImportState> state(RowSet<Row> updated) {
        return updated.rowCount() == 0
                ? Optional.empty()
                : Optional.of(ImportState.valueOf(updated.iterator().next().getString("state")));
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }
}
