package dev.baton.scoring.domain.score;

import dev.baton.kit.condition.CompiledCondition;
import dev.baton.kit.condition.Condition;
import dev.baton.kit.condition.ConditionCompiler;
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
import java.util.function.Consumer;
import java.util.function.Function;

/** Every way in which a model's rules, recipes and gates count events; equal ways are counted once. */
final class Matchers {

    private record Compiled(String key, int minHumanConfidence, CompiledCondition when) {}

    private final ConditionCompiler compiler = new ConditionCompiler();
    private final Map<String, Compiled> byKey = new LinkedHashMap<>();
    private List<Function<LeadEvent, Object>> readers = List.of();

    /** Adds a match and gives its key. */
    String add(EventMatch match) {
        String key = match.key();
        byKey.computeIfAbsent(
                key, any -> new Compiled(key, match.minHumanConfidence(), compiler.compile(match.when())));
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
        return new EventMatch(parts.size() == 1 ? parts.get(0) : new Condition.All(parts), minHumanConfidence);
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

    /** Gives the key of every match that counts the event. */
    void matching(LeadEvent event, Consumer<String> counted) {
        Facts facts = new EventFacts(readers, event);
        for (Compiled matcher : byKey.values()) {
            if (event.humanConfidence() >= matcher.minHumanConfidence()
                    && matcher.when().test(facts)) {
                counted.accept(matcher.key());
            }
        }
    }

    private record EventFacts(List<Function<LeadEvent, Object>> readers, LeadEvent event) implements Facts {
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
