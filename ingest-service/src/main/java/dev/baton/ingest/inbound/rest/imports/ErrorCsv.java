package dev.baton.ingest.inbound.rest.imports;

import dev.baton.ingest.application.imports.KeptError;
import dev.baton.ingest.application.imports.ManageImports;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestMulti;

/** Row errors as one CSV for people, read and sent page by page however many they are. */
@Singleton
public class ErrorCsv {

    private static final int PAGE = 500;
    private static final String HEADER = "row,column,code,detail,original\r\n";

    private final ManageImports imports;
    private final ImportAnswers answers;

    public ErrorCsv(ManageImports imports, ImportAnswers answers) {
        this.imports = imports;
        this.answers = answers;
    }

    /** The errors of the latest run or dry run as a download; 404 where there is no such import. */
    public Multi<String> of(UUID id) {
        Multi<String> lines = answers.found(id).onItem().transformToMulti(found -> Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(HEADER), pages(id)));
        return RestMulti.fromMultiData(lines)
                .header("Content-Disposition", "attachment; filename=\"import-errors-" + id + ".csv\"")
                .build();
    }

    private Multi<String> pages(UUID id) {
        KeptError[] last = {null};
        return Multi.createBy()
                .repeating()
                .uni(() -> imports.errors(
                                id, last[0] == null ? 0 : last[0].row(), last[0] == null ? 0 : last[0].number(), PAGE)
                        .invoke(page -> last[0] = page.isEmpty() ? last[0] : page.getLast()))
                .until(List::isEmpty)
                .map(page -> page.stream().map(ErrorCsv::line).collect(Collectors.joining()));
    }

    private static String line(KeptError kept) {
        return kept.row() + ","
                + quoted(kept.error().column()) + ","
                + kept.error().code() + ","
                + quoted(kept.error().detail()) + ","
                + quoted(kept.text()) + "\r\n";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
