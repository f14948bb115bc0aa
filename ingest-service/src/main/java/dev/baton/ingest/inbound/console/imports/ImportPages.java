package dev.baton.ingest.inbound.console.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.ingest.application.imports.Import;
import dev.baton.ingest.application.imports.ImportStore.Filter;
import dev.baton.ingest.application.imports.ManageImports;
import dev.baton.ingest.domain.imports.DryRunReport.Summary;
import dev.baton.ingest.domain.imports.ImportState;
import dev.baton.ingest.inbound.rest.IngestProblem;
import dev.baton.ingest.inbound.rest.imports.ImportAnswers;
import dev.baton.kit.page.Page;
import dev.baton.kit.problem.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Puts the pages together from what the application answers. */
@Singleton
class ImportPages {

    private static final int PAGE = 50;
    private static final int ERRORS = 50;

    private final ManageImports imports;
    private final ObjectMapper json;
    private final Clock clock = Clock.systemUTC();

    ImportPages(ManageImports imports, ObjectMapper json) {
        this.imports = imports;
        this.json = json;
    }

    /** The list, the latest first. */
    Uni<ImportListPage> list(String stateName, String after) {
        ImportState state = ImportListPage.state(stateName);
        return imports.list(new Filter(state, null, ImportAnswers.position(after)), PAGE + 1)
                .map(found -> Page.of(found, PAGE, last -> last.id().toString()))
                .map(page -> ImportListPage.of(page, state, after, clock.instant()));
    }

    /** One import as a whole. */
    Uni<ImportPage> page(UUID id, String done) {
        return found(id).chain(found -> imports.errors(id, 0, 0, ERRORS)
                .map(errors -> ImportPage.of(found, errors, report(found), done, clock.instant())));
    }

    /** One import as far as it changes while it runs. */
    Uni<ImportPage> progress(UUID id) {
        return found(id).map(found -> ImportPage.of(found, List.of(), null, null, clock.instant()));
    }

    /** The import of that id, else 404. */
    Uni<Import> found(UUID id) {
        return imports.find(id)
                .map(found -> found.orElseThrow(() -> Problems.of(
                        IngestProblem.IMPORT_NOT_FOUND,
                        "It was deleted, or the address was mistyped. The list of imports shows every one there is.")));
    }

    private Summary report(Import shown) {
        try {
            return shown.report() == null ? null : json.readValue(shown.report(), Summary.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("reports are kept as they were written", impossible);
        }
    }
}
