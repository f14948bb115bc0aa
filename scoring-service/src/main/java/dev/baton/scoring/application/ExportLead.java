package dev.baton.scoring.application;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.smallrye.mutiny.Multi;
import java.util.UUID;

/** Everything that is kept about a person, row by row. */
public interface ExportLead {

    /**
     * A row.
     *
     * @param record what kind of record it is: the table it stands in
     * @param data   the row as JSON
     */
    record Row(String record, @JsonRawValue String data) {}

    /** Every row about a lead and those it absorbed; events by time, the oldest first. Nothing is held in memory. */
    Multi<Row> rows(UUID lead);
}
