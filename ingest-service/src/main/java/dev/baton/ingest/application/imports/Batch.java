package dev.baton.ingest.application.imports;

import dev.baton.ingest.application.EventLog.Entry;
import dev.baton.ingest.domain.imports.RowError;
import dev.baton.ingest.domain.imports.RowErrorCode;
import dev.baton.ingest.domain.imports.Tally;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows whose effects become durable together. */
final class Batch {

    private static final int MOST_ROWS = 500;
    private static final int MOST_ENTRIES = 1_000;
    private static final long MOST_BYTES = 4L << 20;
    private static final int LONGEST_TEXT = 8 * 1024;
    private static final byte[] NOTHING = {};

    private final List<Entry> entries = new ArrayList<>();
    private final List<KeptError> errors = new ArrayList<>();
    private final Map<String, Long> codes = new TreeMap<>();
    private final long firstRow;
    private final Charset charset;
    private long bytes;
    private long rows;
    private long accepted;
    private long duplicates;
    private long rejected;
    private long skipped;

    /**
     * @param rowsBefore rows before its first
     * @param charset    of the rows
     */
    Batch(long rowsBefore, Charset charset) {
        this.firstRow = rowsBefore + 1;
        this.charset = charset;
    }

    boolean full() {
        return rows >= MOST_ROWS || entries.size() >= MOST_ENTRIES || bytes >= MOST_BYTES;
    }

    boolean empty() {
        return rows == 0;
    }

    /** Number of the row that is added next. */
    long nextRow() {
        return firstRow + rows;
    }

    void add(RowJudge.Judged judged, byte[] text) {
        switch (judged) {
            case RowJudge.Judged.Taken taken -> {
                accepted++;
                entries.addAll(taken.entries());
            }
            case RowJudge.Judged.Known known -> duplicates++;
            case RowJudge.Judged.LeftOut leftOut -> skipped++;
            case RowJudge.Judged.Refused refused -> {
                rejected++;
                note(refused.errors(), text);
            }
            case RowJudge.Judged.Forgotten forgotten -> {
                rejected++;
                note(List.of(RowError.of(RowErrorCode.FORGOTTEN)), NOTHING);
            }
        }
        rows++;
        bytes += text.length;
    }

    private void note(List<RowError> found, byte[] text) {
        String kept = new String(Arrays.copyOf(text, Math.min(text.length, LONGEST_TEXT)), charset);
        for (int i = 0; i < found.size(); i++) {
            RowError error = found.get(i);
            errors.add(new KeptError(nextRow(), i, error, kept));
            codes.merge(error.code(), 1L, Long::sum);
        }
    }

    List<Entry> entries() {
        return entries;
    }

    List<KeptError> errors() {
        return errors;
    }

    Tally tally() {
        return new Tally(rows, accepted, duplicates, rejected, skipped, entries.size(), codes);
    }
}
