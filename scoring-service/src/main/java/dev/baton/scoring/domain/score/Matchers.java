package dev.baton.scoring.domain.score;

import dev.baton.kit.condition.CompiledCondition;
import dev.baton.kit.condition.Condition;
import dev.baton.kit.condition.ConditionCompiler;
import dev.baton.kit.condition.EvaluationBudget;
import dev.baton.kit.condition.Facts;
import dev.baton.kit.condition.Operator;
import dev.baton.scoring.domain.lead.EventPaths;
import dev.baton.scoring.domain.lead.LeadEvent;
import dev.baton.scoring.domain.model.EventMatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Every way in which a model's rules, recipes and gates count events; equal ways are counted once. */
final class Matchers {

    private record Compiled(String key, EventMatch match, CompiledCondition when, Function<LeadEvent, Object> value) {

        boolean admits(LeadEvent event) {
            return event.humanConfidence() >= match.minHumanConfidence();
        }
    }

    /** What came of a lead is no behaviour of it: it earns nothing and proves nothing, models are only measured by it. */
    private static final String OUTCOME = "outcome";

    private final ConditionCompiler compiler = new ConditionCompiler();
    private final Map<String, Compiled> byKey = new LinkedHashMap<>();
    private List<Function<LeadEvent, Object>> readers = List.of();

    /** Adds a match and gives its key. */
    String add(EventMatch match) {
        String key = match.key();
        byKey.computeIfAbsent(
                key,
                any -> new Compiled(
                        key,
                        match,
                        compiler.compile(match.when()),
                        match.distinct() == null
                                ? null
                                : EventPaths.reader(match.distinct().path())));
        readers = compiler.paths().stream().map(EventPaths::reader).toList();
        return key;
    }

    /** The match that an {@code events} leaf counts by; its window and number are applied when it is asked. */
    static EventMatch of(Condition.Events events, int minHumanConfidence) {
        List<Condition> parts = new ArrayList<>(2);
        if (!events.names().isEmpty()) {
            parts.add(new Condition.Leaf("event.name", Operator.IN, List.copyOf(events.names())));
        }
        if (events.where() != null) {
            parts.add(events.where());
        }
        return new EventMatch(parts.size() == 1 ? parts.get(0) : new Condition.All(parts), minHumanConfidence, null);
    }

    /** The keys of all matches, in their order. */
    Set<String> keys() {
        return new TreeSet<>(byKey.keySet());
    }

    /** A text that is the same for the same set of matches. */
    static String fingerprint(Set<String> keys) {
        int hash = 0;
        for (String key : keys) {
            hash = 31 * hash + key.hashCode();
        }
        return keys.size() + "-" + Integer.toHexString(hash);
    }

    /** Counts an event by every match it meets whose key is wanted. */
    void count(LeadEvent event, Tally tally, Predicate<String> wanted) {
        matching(event, exceeded -> tally.exceed(exceeded.key(), event.happenedAt(), wanted), (matcher, value) -> {
            if (!wanted.test(matcher.key())) {
                return;
            }
            if (matcher.value() == null) {
                tally.add(matcher.key(), event.happenedAt());
            } else {
                int values = matcher.match().distinct().values();
                tally.add(matcher.key(), event.happenedAt(), value, values);
            }
        });
    }

    /** Gives the key of every match that counts the event, with the value it is told apart by, null where it is not. */
    void keys(LeadEvent event, BiConsumer<String, String> counted) {
        matching(event, exceeded -> {}, (matcher, value) -> counted.accept(matcher.key(), value));
    }

    private void matching(LeadEvent event, Consumer<Compiled> exceeded, BiConsumer<Compiled, String> counted) {
        if (OUTCOME.equals(event.kind())) {
            return;
        }
        Facts facts = new EventFacts(readers, event, EvaluationBudget.forEvent());
        for (Compiled matcher : byKey.values()) {
            boolean counts = matcher.admits(event) && matcher.when().test(facts);
            if (facts.budget().exceeded() && matcher.admits(event)) {
                exceeded.accept(matcher);
            }
            if (counts) {
                String value = matcher.value() == null
                        ? null
                        : Distinct.key(matcher.value().apply(event));
                if (matcher.value() == null || value != null) {
                    counted.accept(matcher, value);
                }
            }
        }
    }

    private record EventFacts(List<Function<LeadEvent, Object>> readers, LeadEvent event, EvaluationBudget budget)
            implements Facts {
        @Override
        public Object value(int slot) {
            return readers.get(slot).apply(event);
        }

        @Override
        public long occurrences(int query) {
            throw new IllegalStateException("A condition over one event counts no events");
        }
    }
}
