package dev.baton.ingest.inbound.file;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.baton.ingest.domain.imports.FileFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The values of one record of CSV. */
final class CsvRecords {

    private final CsvFactory factory;
    private final CsvSchema schema;

    CsvRecords(FileFormat format, int largestRow) {
        this.factory = CsvFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(largestRow)
                        .build())
                .build();
        this.schema = CsvSchema.builder()
                .setColumnSeparator(format.delimiter())
                .setQuoteChar(format.quote())
                .build();
    }

    /** The values in order; fails on text that is no CSV or more than one record. */
    List<String> values(String record) throws IOException {
        List<String> values = new ArrayList<>();
        try (CsvParser parser = factory.createParser(record)) {
            parser.setSchema(schema);
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return values;
            }
            while (parser.nextToken() == JsonToken.VALUE_STRING) {
                values.add(parser.getText());
            }
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "more than one record");
            }
        }
        return values;
    }
}
