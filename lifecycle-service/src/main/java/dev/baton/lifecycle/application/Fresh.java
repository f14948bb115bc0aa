package dev.baton.lifecycle.application;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Leaves out what has taken effect already, and what stands in one batch twice. */
final class Fresh {

    private Fresh() {}

    static <N> Set<UUID> ids(List<N> news, Function<N, Origin> origin) {
        Set<UUID> ids = new HashSet<>();
        news.forEach(item -> ids.add(origin.apply(item).messageId()));
        return ids;
    }

    static <N> List<N> of(List<N> news, Function<N, Origin> origin, Set<UUID> claimed) {
        Set<UUID> open = new HashSet<>(claimed);
        return news.stream()
                .filter(item -> open.remove(origin.apply(item).messageId()))
                .toList();
    }
}
