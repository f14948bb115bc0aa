package dev.baton.kit.condition;

import java.util.List;
import java.util.Map;

/** Facts from a map of paths and a map of event names to counts. */
record MapFacts(
        ConditionCompiler compiler, Map<String, Object> values, Map<String, Long> counts, EvaluationBudget budget)
        implements Facts {

    MapFacts(ConditionCompiler compiler, Map<String, Object> values, Map<String, Long> counts) {
        this(compiler, values, counts, EvaluationBudget.forLead());
    }

    static boolean holds(Object document, Map<String, Object> values) {
        Vocabulary any = Vocabulary.of("lead.title", "lead.size", "lead").withFamilies("lead.traits");
        ConditionCompiler compiler = new ConditionCompiler();
        CompiledCondition condition = compiler.compile(new ConditionParser(any).parse(document));
        return condition.test(new MapFacts(compiler, values, Map.of()));
    }

    @Override
    public Object value(int slot) {
        return values.get(compiler.paths().get(slot));
    }

    @Override
    public long occurrences(int query) {
        List<String> names = compiler.queries().get(query).names();
        return names.stream().mapToLong(name -> counts.getOrDefault(name, 0L)).sum();
    }
}
