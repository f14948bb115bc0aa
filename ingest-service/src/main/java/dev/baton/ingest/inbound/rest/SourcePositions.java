package dev.baton.ingest.inbound.rest;

import dev.baton.ingest.application.SourceStore.Position;
import dev.baton.kit.page.Cursor;
import dev.baton.kit.problem.KitProblem;
import dev.baton.kit.problem.Problems;
import java.util.UUID;

/** Where a page of sources ends, as the text inside a cursor: the id, then the name. */
public final class SourcePositions {

    private static final int LENGTH_OF_AN_ID = 36;

    private SourcePositions() {}

    /** The position after a source. */
    static String encode(SourceView last) {
        return text(last.id(), last.name());
    }

    /** The position after a source of that id and name. */
    public static String text(UUID id, String name) {
        return id + name;
    }

    /** The position in a cursor; null where there is none. */
    public static Position decode(String cursor) {
        String text = Cursor.decode(cursor);
        if (text == null) {
            return null;
        }
        try {
            return new Position(text.substring(LENGTH_OF_AN_ID), UUID.fromString(text.substring(0, LENGTH_OF_AN_ID)));
        } catch (IndexOutOfBoundsException | IllegalArgumentException garbage) {
            throw Problems.of(
                    KitProblem.INVALID_CURSOR,
                    "Send the nextCursor of the page before, unchanged, or none for the first page.");
        }
    }
}
