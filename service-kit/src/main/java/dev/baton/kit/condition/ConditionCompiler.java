package dev.baton.kit.condition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns conditions into closures over numbered slots. One compiler serves all conditions that are tested against the same
 * {@link Facts}: a path named by thirty rules is looked up once a lead, not thirty times.
 *
 * <p>Compile everything first, then read {@link #paths()} and {@link #queries()} to know what the facts must answer. Not
 * safe for several threads; its products are.
 */
public final class ConditionCompiler {

    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private final Map<Condition.Events, Integer> queries = new LinkedHashMap<>();

    /** The closure of a condition. */
    public CompiledCondition compile(Condition condition) {
        return new CompiledCondition(node(condition));
    }

    /** The paths that were named, at the index that is their slot. */
    public List<String> paths() {
        return List.copyOf(slots.keySet());
    }

    /** The counts that were asked for, at the index that is their query; equal ones stand once. */
    public List<Condition.Events> queries() {
        return Collections.unmodifiableList(new ArrayList<>(queries.keySet()));
    }

    private Node node(Condition condition) {
        return switch (condition) {
            case Condition.All all -> Node.Branch.all(nodes(all.parts()));
            case Condition.Any any -> Node.Branch.any(nodes(any.parts()));
            case Condition.Not not -> Node.Branch.not(nodes(not.parts()));
            case Condition.Leaf leaf ->
                new Node.Value(
                        slot(leaf.path()),
                        ValueTest.of(leaf.operator(), leaf.value()),
                        ComparisonCost.of(leaf.operator(), leaf.value()),
                        leaf.canonical());
            case Condition.Events events -> new Node.Count(query(events), events.atLeast(), events.canonical());
            case Condition.Cel cel -> CelNode.of(cel, this::slot);
        };
    }

    private Node[] nodes(List<Condition> parts) {
        return parts.stream().map(this::node).toArray(Node[]::new);
    }

    private int slot(String path) {
        Integer known = slots.putIfAbsent(path, slots.size());
        return known == null ? slots.size() - 1 : known;
    }

    /** Counts that differ only in how many are wanted are one query. */
    private int query(Condition.Events events) {
        var counted = new Condition.Events(events.names(), events.where(), events.within(), 1);
        Integer known = queries.putIfAbsent(counted, queries.size());
        return known == null ? queries.size() - 1 : known;
    }
}
