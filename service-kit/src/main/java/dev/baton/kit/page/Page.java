package dev.baton.kit.page;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items      the items, never null
 * @param nextCursor opaque; null on the last page
 */
public record Page<T>(List<T> items, String nextCursor) {

    /**
     * Makes a page from one item more than was asked for: the surplus item says that there is a next page.
     *
     * @param fetched  up to {@code limit + 1} items
     * @param limit    items of a page
     * @param position what the next page starts after, from the last item of this page
     */
    public static <T> Page<T> of(List<T> fetched, int limit, Function<T, String> position) {
        if (fetched.size() <= limit) {
            return new Page<>(fetched, null);
        }
        List<T> items = List.copyOf(fetched.subList(0, limit));
        return new Page<>(items, Cursor.encode(position.apply(items.getLast())));
    }
}
