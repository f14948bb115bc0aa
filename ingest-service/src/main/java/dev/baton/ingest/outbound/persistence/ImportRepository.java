package dev.baton.ingest.outbound.persistence;

import dev.baton.ingest.application.imports.Import;
import dev.baton.ingest.application.imports.ImportStore;
import dev.baton.ingest.application.imports.KeptError;
import dev.baton.ingest.domain.imports.ImportMove;
import dev.baton.ingest.domain.imports.ImportState;
import dev.baton.kit.idempotency.Answer;
import dev.baton.kit.idempotency.Idempotency;
import dev.baton.kit.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Imports for those who ask and tell. */
@ApplicationScoped
class ImportRepository implements ImportStore {

    private final Pool pool;
    private final UnitOfWork unitOfWork;
    private final Idempotency idempotency;
    private final ImportRows rows;

    ImportRepository(Pool pool, UnitOfWork unitOfWork, Idempotency idempotency, ImportRows rows) {
        this.pool = pool;
        this.unitOfWork = unitOfWork;
        this.idempotency = idempotency;
        this.rows = rows;
    }

    @Override
    public Uni<UUID> create(Import made, String mappingHash, Once once) {
        Tuple row = Tuple.tuple()
                .addUUID(made.id())
                .addString(made.name())
                .addUUID(made.sourceId())
                .addString(made.sourceName())
                .addString(made.mapping())
                .addString(mappingHash)
                .addString(rows.write(made.options()))
                .addString(made.state().name())
                .addLong(made.upload().size())
                .addString(made.upload().declared())
                .addString(made.times().createdBy())
                .addOffsetDateTime(made.times().createdAt().atOffset(ZoneOffset.UTC));
        return unitOfWork
                .run(connection -> idempotency.once(
                        connection, once.caller() + " make import", once.key(), once.request(), () -> connection
                                .preparedQuery(ImportSql.CREATE)
                                .execute(row)
                                .replaceWith(new Answer(201, made.id().toString()))))
                .map(answer -> UUID.fromString(answer.body()));
    }

    @Override
    public Uni<Optional<Import>> find(UUID id) {
        return pool.preparedQuery(ImportSql.FIND)
                .execute(Tuple.of(id))
                .map(found -> stream(found).map(rows::imported).findFirst());
    }

    @Override
    public Uni<List<Import>> list(Filter filter, int limit) {
        String state = filter.state() == null ? null : filter.state().name();
        return pool.preparedQuery(ImportSql.LIST)
                .execute(Tuple.of(state, filter.digest(), filter.before(), limit))
                .map(found -> stream(found).map(rows::imported).toList());
    }

    @Override
    public Uni<PieceResult> append(UUID id, long offset, byte[] piece) {
        return unitOfWork.run(connection -> connection
                .preparedQuery(ImportSql.LOCK)
                .execute(Tuple.of(id))
                .chain(found -> {
                    PieceResult result = fits(found, offset, piece.length);
                    return result == PieceResult.KEPT && piece.length > 0
                            ? keep(connection, id, offset, piece)
                            : Uni.createFrom().item(result);
                }));
    }

    private static PieceResult fits(RowSet<Row> found, long offset, int length) {
        if (found.rowCount() == 0) {
            return PieceResult.NO_SUCH_IMPORT;
        }
        Row row = found.iterator().next();
        if (!row.getString("state").equals(ImportState.UPLOADING.name())) {
            return PieceResult.NOT_UPLOADING;
        }
        if (row.getLong("uploaded") != offset) {
            return PieceResult.OTHER_OFFSET;
        }
        return offset + length > row.getLong("size") ? PieceResult.TOO_LONG : PieceResult.KEPT;
    }

    private static Uni<PieceResult> keep(SqlConnection connection, UUID id, long offset, byte[] piece) {
        return connection
                .preparedQuery(ImportSql.KEEP_PIECE)
                .execute(Tuple.of(id, offset, Buffer.buffer(piece).getDelegate()))
                .chain(() ->
                        connection.preparedQuery(ImportSql.MORE_UPLOADED).execute(Tuple.of(id, offset + piece.length)))
                .replaceWith(PieceResult.KEPT);
    }

    @Override
    public Uni<Boolean> changeMapping(UUID id, String mapping, String mappingHash, Integer expectedVersion) {
        return changed(ImportSql.CHANGE_MAPPING, Tuple.of(id, mapping, mappingHash, expectedVersion));
    }

    @Override
    public Uni<Boolean> move(UUID id, ImportMove move, Long dryRunRows) {
        return switch (move) {
            case DRY_RUN -> changed(ImportSql.DRY_RUN, Tuple.of(id, rows.write(dryRunRows)));
            case START ->
                unitOfWork.run(connection -> connection
                        .preparedQuery(ImportSql.FORGET_ERRORS_OF_READY)
                        .execute(Tuple.of(id))
                        .chain(() -> connection.preparedQuery(ImportSql.START).execute(Tuple.of(id)))
                        .map(result -> result.rowCount() == 1));
            case PAUSE -> changed(ImportSql.PAUSE, Tuple.of(id));
            case CANCEL -> changed(ImportSql.CANCEL, Tuple.of(id));
        };
    }

    @Override
    public Uni<Boolean> deleteContent(UUID id) {
        return unitOfWork.run(connection -> connection
                .preparedQuery(ImportSql.CONTENT_DELETED)
                .execute(Tuple.of(id))
                .chain(result -> result.rowCount() == 0
                        ? Uni.createFrom().item(false)
                        : connection
                                .preparedQuery(ImportSql.DELETE_PIECES)
                                .execute(Tuple.of(id))
                                .replaceWith(true)));
    }

    @Override
    public Uni<Boolean> delete(UUID id) {
        return changed(ImportSql.DELETE, Tuple.of(id));
    }

    @Override
    public Uni<List<KeptError>> errors(UUID id, long afterRow, int afterError, int limit) {
        return pool.preparedQuery(ImportSql.ERRORS)
                .execute(Tuple.of(id, afterRow, afterError, limit))
                .map(found -> stream(found).map(rows::error).toList());
    }

    @Override
    public Uni<Void> clean(Instant idleSince, Instant contentBefore, Instant endedBefore) {
        Tuple idle = Tuple.of(idleSince.atOffset(ZoneOffset.UTC));
        Tuple content = Tuple.of(contentBefore.atOffset(ZoneOffset.UTC));
        Tuple ended = Tuple.of(endedBefore.atOffset(ZoneOffset.UTC));
        return unitOfWork.run(connection -> connection
                .preparedQuery(ImportSql.GIVE_UP_IDLE)
                .execute(idle)
                .chain(() -> connection.preparedQuery(ImportSql.GIVE_UP_UNUSED).execute(content))
                .chain(() -> connection.preparedQuery(ImportSql.EXPIRE_CONTENT).execute(content))
                .chain(() ->
                        connection.query(ImportSql.DELETE_PIECES_OF_DELETED).execute())
                .chain(() -> connection.preparedQuery(ImportSql.DELETE_ENDED).execute(ended))
                .chain(() -> connection.query(ImportSql.DELETE_FORGOTTEN).execute())
                .replaceWithVoid());
    }

    private Uni<Boolean> changed(String statement, Tuple arguments) {
        return pool.preparedQuery(statement).execute(arguments).map(result -> result.rowCount() == 1);
    }

    private static Stream<Row> stream(RowSet<Row> found) {
        return StreamSupport.stream(found.spliterator(), false);
    }
}
