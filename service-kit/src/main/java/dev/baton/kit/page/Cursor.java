package dev.baton.kit.page;

import dev.baton.kit.problem.KitProblem;
import dev.baton.kit.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Opaque positions in a list. */
public final class Cursor {

    /** Items of a page where the caller names none. */
    public static final String DEFAULT_LIMIT = "50";

    private static final int LARGEST_LIMIT = 200;

    private Cursor() {}

    /** The position as an opaque text. */
    public static String encode(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    /** The position of a cursor, null where there is none; a text that is no cursor is refused (400). */
    public static String decode(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException garbage) {
            throw Problems.of(
                    KitProblem.INVALID_CURSOR,
                    "Send the nextCursor of the page before, unchanged, or none for the first page.");
        }
    }

    /** The limit if it is one (1 to 200), else refused (400). */
    public static int limit(int limit) {
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw Problems.of(
                    KitProblem.INVALID_PARAMETER, "Send a limit from 1 to %d, not %d.".formatted(LARGEST_LIMIT, limit));
        }
        return limit;
    }
}
