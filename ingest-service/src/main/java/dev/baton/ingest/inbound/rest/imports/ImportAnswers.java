package dev.baton.ingest.inbound.rest.imports;

import dev.baton.ingest.application.imports.Import;
import dev.baton.ingest.application.imports.ManageImports;
import dev.baton.ingest.inbound.rest.IngestProblem;
import dev.baton.kit.page.Cursor;
import dev.baton.kit.problem.KitProblem;
import dev.baton.kit.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Finds imports, or says what is the matter. */
@Singleton
public class ImportAnswers {

    private final ManageImports imports;

    public ImportAnswers(ManageImports imports) {
        this.imports = imports;
    }

    /** The import of that id, else 404. */
    public Uni<Import> found(UUID id) {
        return imports.find(id).map(found -> found.orElseThrow(ImportAnswers::notFound));
    }

    /** The import after a change; where it did not take effect, why. */
    public Uni<Import> after(UUID id, Uni<Boolean> change) {
        return change.chain(changed -> found(id).invoke(now -> {
            if (!changed) {
                throw conflict(now);
            }
        }));
    }

    /** Where a page of imports begins, null for the first; a text that is no cursor is refused (400). */
    public static UUID position(String cursor) {
        String position = Cursor.decode(cursor);
        try {
            return position == null ? null : UUID.fromString(position);
        } catch (IllegalArgumentException e) {
            throw Problems.of(KitProblem.INVALID_CURSOR, "Send the nextCursor of the page before, unchanged.");
        }
    }

    static HttpProblem notFound() {
        return Problems.of(IngestProblem.IMPORT_NOT_FOUND, "Take the id of an import from GET /v1/imports.");
    }

    private static HttpProblem conflict(Import now) {
        String deleted = now.upload().deleted() ? " Its content was deleted." : "";
        return Problems.of(
                IngestProblem.IMPORT_STATE_CONFLICT,
                "The import is %s.%s allowedMoves says what it can be told now.".formatted(now.state(), deleted),
                Map.of(
                        "state",
                        now.state().name(),
                        "allowedMoves",
                        ImportView.of(now).allowedMoves()));
    }
}
