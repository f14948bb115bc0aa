package dev.baton.ingest.application.imports;

import dev.baton.ingest.domain.imports.ImportMove;
import dev.baton.ingest.domain.imports.ImportState;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where imports are kept, for those who ask and tell. */
public interface ImportStore {

    /**
     * A request that takes effect once.
     *
     * @param caller  who asks
     * @param key     the request's Idempotency-Key, may be null
     * @param request what is asked for
     */
    record Once(String caller, String key, String request) {}

    /**
     * Which imports are asked for; null means any.
     *
     * @param state  in this state
     * @param digest of content that was declared to have this SHA-256
     * @param before made before the one of this id
     */
    record Filter(ImportState state, String digest, UUID before) {}

    /** What became of a piece of content. */
    enum PieceResult {
        KEPT,
        /** It does not begin where the content ends so far. */
        OTHER_OFFSET,
        /** It is longer than what is missing. */
        TOO_LONG,
        /** Nothing is missing, or the import ended. */
        NOT_UPLOADING,
        NO_SUCH_IMPORT
    }

    /** Keeps a new import; answers its id, or that of the one the same request made before. */
    Uni<UUID> create(Import made, String mappingHash, Once once);

    Uni<Optional<Import>> find(UUID id);

    /** The latest first. */
    Uni<List<Import>> list(Filter filter, int limit);

    /** Adds a piece of content; it is durable when this completes. */
    Uni<PieceResult> append(UUID id, long offset, byte[] piece);

    /** Changes the mapping of an import that isn't running; false where it is, or has another version than expected. */
    Uni<Boolean> changeMapping(UUID id, String mapping, String mappingHash, Integer expectedVersion);

    /** Moves an import; false where its state doesn't allow it. Rows are counted anew unless it was paused. */
    Uni<Boolean> move(UUID id, ImportMove move, Long dryRunRows);

    /** Deletes what was uploaded of an import that isn't running; false where it is. */
    Uni<Boolean> deleteContent(UUID id);

    /** Deletes an import that isn't running with all it holds; false where it is. */
    Uni<Boolean> delete(UUID id);

    /**
     * Errors in order of their rows.
     *
     * @param afterRow   after this row and number
     * @param afterError after this error of that row
     */
    Uni<List<KeptError>> errors(UUID id, long afterRow, int afterError, int limit);

    /**
     * Gives up what nobody goes on with and deletes what has been kept long enough.
     *
     * @param idleSince     uploads that nobody has continued since
     * @param contentBefore content of imports that ended before, or were left ready or paused before
     * @param endedBefore   imports that ended before, as a whole
     */
    Uni<Void> clean(Instant idleSince, Instant contentBefore, Instant endedBefore);
}
