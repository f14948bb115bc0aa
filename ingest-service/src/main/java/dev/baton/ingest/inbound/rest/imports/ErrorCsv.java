package dev.baton.ingest.inbound.rest.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import dev.baton.ingest.application.imports.Import;
import dev.baton.ingest.application.imports.KeptError;
import dev.baton.ingest.application.imports.ManageImports;
import dev.baton.ingest.application.imports.MappingDocuments;
import dev.baton.ingest.application.imports.UnreadableContentException;
import dev.baton.ingest.domain.imports.FileFormat;
import dev.baton.ingest.domain.imports.SpreadsheetText;
import dev.baton.ingest.inbound.file.SpreadsheetRows;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestMulti;

/**
 * Row errors as one CSV for people, read and sent page by page however many they are. No spreadsheet runs a cell of it as
 * a formula.
 */
@Singleton
public class ErrorCsv {

    private static final int PAGE = 500;
    private static final FileFormat UNKNOWN = new FileFormat(FileFormat.Type.CSV, "UTF-8", ',', '"', List.of(), true);
    private static final String HEADER = "row,column,code,detail,original\r\n";

    /** Quotes every column, detail and original, and no row number or code. */
    private static final QuoteStrategy TEXTS = new QuoteStrategy() {
        private static final Set<Integer> FIELDS = Set.of(1, 3, 4);

        @Override
        public boolean quoteEmpty(int line, int field) {
            return FIELDS.contains(field);
        }

        @Override
        public boolean quoteValue(int line, int field, String value) {
            return FIELDS.contains(field);
        }
    };

    private final ManageImports imports;
    private final ImportAnswers answers;
    private final MappingDocuments mappings;

    public ErrorCsv(ManageImports imports, ImportAnswers answers, MappingDocuments mappings) {
        this.imports = imports;
        this.answers = answers;
        this.mappings = mappings;
    }

    /** The errors of the latest run or dry run as a download; 404 where there is no such import. */
    public Multi<String> of(UUID id) {
        Multi<String> lines = answers.found(id).onItem().transformToMulti(found -> Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(HEADER), pages(id, rows(found))));
        return RestMulti.fromMultiData(lines)
                .header("Content-Disposition", "attachment; filename=\"import-errors-" + id + ".csv\"")
                .build();
    }

    private SpreadsheetRows rows(Import found) {
        try {
            return new SpreadsheetRows(mappings.kept(found.mapping()).format());
        } catch (UnreadableContentException mappingOfAnOlderRelease) {
            return new SpreadsheetRows(UNKNOWN);
        }
    }

    private Multi<String> pages(UUID id, SpreadsheetRows rows) {
        KeptError[] last = {null};
        return Multi.createBy()
                .repeating()
                .uni(() -> imports.errors(
                                id, last[0] == null ? 0 : last[0].row(), last[0] == null ? 0 : last[0].number(), PAGE)
                        .invoke(page -> last[0] = page.isEmpty() ? last[0] : page.getLast()))
                .until(List::isEmpty)
                .map(page -> lines(page, rows));
    }

    static String lines(List<KeptError> errors, SpreadsheetRows rows) {
        StringWriter lines = new StringWriter();
        CsvWriter csv = CsvWriter.builder().quoteStrategy(TEXTS).bufferSize(0).build(lines);
        for (KeptError kept : errors) {
            csv.writeRecord(
                    Long.toString(kept.row()),
                    SpreadsheetText.neutral(kept.error().column()),
                    kept.error().code(),
                    SpreadsheetText.neutral(kept.error().detail()),
                    rows.neutral(kept.text()));
        }
        return lines.toString();
    }
}
