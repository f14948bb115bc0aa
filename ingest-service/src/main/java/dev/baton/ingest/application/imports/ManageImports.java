package dev.baton.ingest.application.imports;

import dev.baton.ingest.application.imports.ImportStore.Filter;
import dev.baton.ingest.application.imports.ImportStore.PieceResult;
import dev.baton.ingest.domain.imports.ImportMove;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people and programs do with imports. */
@ApplicationScoped
public class ManageImports {

    private final ImportStore store;
    private final ImportWorker worker;

    public ManageImports(ImportStore store, ImportWorker worker) {
        this.store = store;
        this.worker = worker;
    }

    /** Keeps a new import, once per key; empty where the one that was made with this key has been deleted. */
    public Uni<Optional<Import>> create(Import made, String mappingHash, ImportStore.Once once) {
        return store.create(made, mappingHash, once).chain(store::find);
    }

    /** The import of that id. */
    public Uni<Optional<Import>> find(UUID id) {
        return store.find(id);
    }

    /** Imports, the latest first. */
    public Uni<List<Import>> list(Filter filter, int limit) {
        return store.list(filter, limit);
    }

    /** Adds a piece of content where the content ends. */
    public Uni<PieceResult> append(UUID id, long offset, byte[] piece) {
        return store.append(id, offset, piece);
    }

    /** Changes the mapping; false where the import runs or another version is there. */
    public Uni<Boolean> changeMapping(UUID id, String mapping, String hash, Integer expectedVersion) {
        return store.changeMapping(id, mapping, hash, expectedVersion);
    }

    /** Tells an import to do something; false where its state doesn't allow it. */
    public Uni<Boolean> move(UUID id, ImportMove move, Long dryRunRows) {
        return store.move(id, move, dryRunRows).invoke(worker::wake);
    }

    /** Deletes what was uploaded; false while it runs. */
    public Uni<Boolean> deleteContent(UUID id) {
        return store.deleteContent(id);
    }

    /** Deletes an import with all it holds; false while it runs. */
    public Uni<Boolean> delete(UUID id) {
        return store.delete(id);
    }

    /** Row errors of the latest run, in order of their rows. */
    public Uni<List<KeptError>> errors(UUID id, long afterRow, int afterError, int limit) {
        return store.errors(id, afterRow, afterError, limit);
    }
}
