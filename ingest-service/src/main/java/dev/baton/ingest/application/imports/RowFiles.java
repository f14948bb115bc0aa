package dev.baton.ingest.application.imports;

import dev.baton.ingest.domain.RawItem;
import dev.baton.ingest.domain.imports.FileFormat;
import dev.baton.ingest.domain.imports.Row;
import dev.baton.ingest.domain.imports.RowError;
import java.io.Closeable;
import java.io.InputStream;
import java.util.List;

/** Reads files row by row, however large, in memory bounded by the largest row. */
public interface RowFiles {

    /**
     * Opens a file.
     *
     * @param content  as uploaded, from its first byte
     * @param position where the next row begins, 0 for the first
     * @throws UnreadableContentException when it is no such file at all
     */
    RowFile open(InputStream content, FileFormat format, long position);

    /** An open file. */
    interface RowFile extends Closeable {

        /** Names of the columns; empty for JSON lines. */
        List<String> columns();

        /**
         * The next row, null after the last.
         *
         * @throws UnreadableContentException when the rest can't be read
         */
        FileRow next();

        /** Where the row after the latest begins, in the content without compression. */
        long position();
    }

    /**
     * A row of a file.
     *
     * @param row   its values; null where it has an error
     * @param item  the row as a call, of JSON lines; null where it has an error
     * @param bytes as it stands in the file; the beginning where it is too large
     * @param error what makes it unreadable; null where it is sound
     */
    record FileRow(Row row, RawItem item, byte[] bytes, RowError error) {}
}
