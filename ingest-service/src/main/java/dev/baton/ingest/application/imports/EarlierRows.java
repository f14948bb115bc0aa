package dev.baton.ingest.application.imports;

import dev.baton.ingest.application.imports.ImportLeases.Earlier;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Which rows an earlier import of the same content, mapping and source emitted: all it took but those with errors. Asked
 * in ascending order; holds one page of row numbers at a time.
 */
final class EarlierRows {

    private static final int PAGE = 1000;

    private final ImportLeases leases;
    private final Optional<Earlier> earlier;
    private final Deque<Long> failed = new ArrayDeque<>();
    private long loadedTo;
    private boolean more = true;

    EarlierRows(ImportLeases leases, Optional<Earlier> earlier) {
        this.leases = leases;
        this.earlier = earlier;
    }

    boolean emitted(long row) {
        if (earlier.isEmpty() || row > earlier.get().rows()) {
            return false;
        }
        while (more && (failed.isEmpty() || failed.peekLast() < row)) {
            load(Math.max(loadedTo, row - 1));
        }
        while (!failed.isEmpty() && failed.peekFirst() < row) {
            failed.removeFirst();
        }
        return failed.isEmpty() || failed.peekFirst() != row;
    }

    private void load(long after) {
        List<Long> page = leases.rowsWithErrors(earlier.orElseThrow().id(), after, PAGE);
        failed.addAll(page);
        more = page.size() == PAGE;
        loadedTo = page.isEmpty() ? after : page.getLast();
    }
}
