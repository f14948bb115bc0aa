package dev.baton.scoring.domain.review;

import dev.baton.kit.condition.Condition;
import dev.baton.kit.condition.Operator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds conditions that nothing can meet. It errs on the side of silence: what it can't judge it takes to be possible. */
final class Satisfiable {

    private Satisfiable() {}

    /** Why nothing meets the condition; empty where something may. */
    static Optional<String> never(Condition condition) {
        return switch (condition) {
            case Condition.All all -> never(all);
            case Condition.Any any -> never(any);
            case Condition.Not not -> Optional.empty();
            case Condition.Leaf leaf ->
                leaf.operator() == Operator.IN && leaf.value() instanceof List<?> list && list.isEmpty()
                        ? Optional.of("'%s' is in an empty list".formatted(leaf.path()))
                        : Optional.empty();
            case Condition.Events events -> events.where() == null ? Optional.empty() : never(events.where());
            case Condition.Cel cel -> Optional.empty();
        };
    }

    private static Optional<String> never(Condition.Any any) {
        if (any.parts().isEmpty()) {
            return Optional.of("'any' of nothing");
        }
        List<Optional<String>> parts =
                any.parts().stream().map(Satisfiable::never).toList();
        return parts.stream().allMatch(Optional::isPresent) ? parts.getFirst() : Optional.empty();
    }

    private static Optional<String> never(Condition.All all) {
        for (Condition part : all.parts()) {
            Optional<String> never = never(part);
            if (never.isPresent()) {
                return never;
            }
        }
        Map<String, List<Condition.Leaf>> byPath = new HashMap<>();
        for (Condition.Leaf leaf : leaves(all)) {
            byPath.computeIfAbsent(leaf.path(), any -> new ArrayList<>()).add(leaf);
        }
        return byPath.values().stream()
                .flatMap(leaves -> contradiction(leaves).stream())
                .findFirst();
    }

    private static List<Condition.Leaf> leaves(Condition.All all) {
        List<Condition.Leaf> leaves = new ArrayList<>();
        for (Condition part : all.parts()) {
            if (part instanceof Condition.Leaf leaf) {
                leaves.add(leaf);
            } else if (part instanceof Condition.All nested) {
                leaves.addAll(leaves(nested));
            }
        }
        return leaves;
    }

    private static Optional<String> contradiction(List<Condition.Leaf> leaves) {
        String path = leaves.getFirst().path();
        boolean missing = leaves.stream().anyMatch(leaf -> leaf.operator() == Operator.MISSING);
        if (missing && leaves.size() > 1 && leaves.stream().anyMatch(leaf -> leaf.operator() != Operator.MISSING)) {
            return Optional.of("'%s' must be missing and have a value".formatted(path));
        }
        BigDecimal low = null;
        BigDecimal high = null;
        Set<String> values = null;
        for (Condition.Leaf leaf : leaves) {
            low = larger(low, bound(leaf, Operator.AT_LEAST, 0));
            high = smaller(high, bound(leaf, Operator.AT_MOST, 1));
            values = common(values, leaf);
        }
        if (low != null && high != null && low.compareTo(high) > 0) {
            return Optional.of("'%s' must be at least %s and at most %s"
                    .formatted(path, low.toPlainString(), high.toPlainString()));
        }
        // a trait may hold several values, an event has one name
        return path.equals("event.name") && values != null && values.isEmpty()
                ? Optional.of("an event has one name only")
                : Optional.empty();
    }

    private static BigDecimal bound(Condition.Leaf leaf, Operator operator, int ofRange) {
        if (leaf.operator() == operator && leaf.value() instanceof BigDecimal number) {
            return number;
        }
        return leaf.operator() == Operator.BETWEEN
                        && leaf.value() instanceof List<?> range
                        && range.get(ofRange) instanceof BigDecimal number
                ? number
                : null;
    }

    private static Set<String> common(Set<String> values, Condition.Leaf leaf) {
        if (leaf.operator() != Operator.IS && leaf.operator() != Operator.IN) {
            return values;
        }
        Set<String> allowed = new HashSet<>();
        List<?> given = leaf.value() instanceof List<?> list ? list : List.of(leaf.value());
        given.forEach(value -> allowed.add(value.toString().strip().toLowerCase(Locale.ROOT)));
        if (values != null) {
            allowed.retainAll(values);
        }
        return allowed;
    }

    private static BigDecimal larger(BigDecimal one, BigDecimal other) {
        return one == null ? other : other == null ? one : one.max(other);
    }

    private static BigDecimal smaller(BigDecimal one, BigDecimal other) {
        return one == null ? other : other == null ? one : one.min(other);
    }
}
