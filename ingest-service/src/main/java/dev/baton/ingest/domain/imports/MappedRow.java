package dev.baton.ingest.domain.imports;

import java.util.List;
import java.util.Map;

/** What a row became. */
public sealed interface MappedRow {

    /** Calls of the tracking API by their field names, at least one, in order. */
    record Calls(List<Map<String, Object>> calls) implements MappedRow {}

    /** Something is wrong, so nothing of the row counts. */
    record Faulty(List<RowError> errors) implements MappedRow {}

    /** The mapping leaves the row out. */
    record Skipped() implements MappedRow {}
}
