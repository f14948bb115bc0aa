package dev.baton.ingest.inbound.rest.imports;

import dev.baton.contracts.Roles;
import dev.baton.ingest.application.imports.KeptError;
import dev.baton.ingest.application.imports.ManageImports;
import dev.baton.kit.page.Cursor;
import dev.baton.kit.page.Page;
import dev.baton.kit.problem.KitProblem;
import dev.baton.kit.problem.Problems;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was wrong with rows: in pages for programs, as one CSV for people. */
@Path("/v1/imports/{id}/errors")
@RolesAllowed({Roles.ADMIN, Roles.MARKETER, Roles.INTEGRATOR})
@Tag(name = "imports")
public class ImportErrorsResource {

    private final ManageImports imports;
    private final ImportAnswers answers;
    private final ErrorCsv csv;

    ImportErrorsResource(ManageImports imports, ImportAnswers answers, ErrorCsv csv) {
        this.imports = imports;
        this.answers = answers;
        this.csv = csv;
    }

    /**
     * An error.
     *
     * @param row      number of the row, from 1, the header not counted
     * @param column   the column or field it is about; empty for the row as a whole
     * @param code     why
     * @param detail   why and what to do, in words
     * @param original the row as it stands in the file, its beginning where it is long
     */
    public record ErrorView(long row, String column, String code, String detail, String original) {
        static ErrorView of(KeptError kept) {
            return new ErrorView(
                    kept.row(),
                    kept.error().column(),
                    kept.error().code(),
                    kept.error().detail(),
                    kept.text());
        }
    }

    private record Position(long row, int number) {
        static final Position BEGINNING = new Position(0, 0);

        static Position parse(String text) {
            if (text == null) {
                return BEGINNING;
            }
            if (!text.matches("\\d{1,15}/\\d{1,9}")) {
                throw Problems.of(KitProblem.INVALID_CURSOR, "Send the nextCursor of the page before, unchanged.");
            }
            int slash = text.indexOf('/');
            return new Position(Long.parseLong(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
        }

        static Position of(KeptError error) {
            return new Position(error.row(), error.number());
        }

        @Override
        public String toString() {
            return row + "/" + number;
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Row errors of the latest run or dry run; as one file with Accept: text/csv")
    public Uni<Page<ErrorView>> page(
            UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(Cursor.DEFAULT_LIMIT) int limit) {
        Position after = Position.parse(Cursor.decode(cursor));
        int most = Cursor.limit(limit);
        return answers.found(id)
                .chain(found -> imports.errors(id, after.row(), after.number(), most + 1))
                .map(errors -> {
                    Page<KeptError> page =
                            Page.of(errors, most, last -> Position.of(last).toString());
                    return new Page<>(page.items().stream().map(ErrorView::of).toList(), page.nextCursor());
                });
    }

    @GET
    @Produces("text/csv;qs=0.5") // JSON where the caller does not mind
    @Operation(summary = "Row errors of the latest run or dry run; as one file with Accept: text/csv")
    public Multi<String> csv(UUID id) {
        return csv.of(id);
    }
}
