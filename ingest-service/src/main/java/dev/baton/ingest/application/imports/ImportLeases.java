package dev.baton.ingest.application.imports;

import dev.baton.ingest.domain.imports.ImportState;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where imports are kept, for the one replica that works on each. Every method blocks.
 *
 * <p>A lease is a row's owner until a time: who renews it too late has lost it, and whatever is then written for that
 * owner changes nothing.
 */
public interface ImportLeases {

    /** Takes an import to work on that nobody works on; empty where there is none. */
    Optional<Import> claim(UUID owner);

    /** Keeps the lease; answers the import's state, empty where the lease is lost. */
    Optional<ImportState> renew(UUID id, UUID owner);

    /** Enters how far it is and the errors of the latest rows, together; answers as {@link #renew}. */
    Optional<ImportState> commit(UUID id, UUID owner, Import.Progress progress, List<KeptError> errors);

    /** Remembers the content's digest. */
    void verified(UUID id, UUID owner, String digest);

    /** Ends the work: with the state it has from now on; report and failure may be null. */
    void finish(UUID id, UUID owner, ImportState state, String report, Import.Failure failure);

    /** Lets another replica go on. */
    void release(UUID id, UUID owner);

    /** The content as it was uploaded. */
    InputStream content(UUID id);

    /**
     * The import that emitted most of the same content with the same mapping through the same source before, provided all
     * its errors are kept; empty where there is none.
     */
    Optional<Earlier> earlier(UUID id);

    /** Numbers of rows with errors, ascending, after a row. */
    List<Long> rowsWithErrors(UUID id, long after, int limit);

    /** Who was forgotten since the import was made, so that its file may still speak of them. */
    List<Forgotten> forgotten(UUID id);

    /**
     * Somebody who asked to be forgotten, by {@linkplain dev.baton.contracts.score.Fingerprint fingerprints}.
     *
     * @param salt    of the fingerprints
     * @param people  of what names the person
     * @param devices of what the person used
     */
    record Forgotten(String salt, List<String> people, List<String> devices) {}

    /**
     * An earlier run.
     *
     * @param id   of the import
     * @param rows how many of its rows it took
     */
    record Earlier(UUID id, long rows) {}
}
