package dev.baton.kit.condition;

/**
 * What a condition is tested against. The caller fills it by the slots and queries that its
 * {@link ConditionCompiler} handed out.
 */
public interface Facts {

    /**
     * The value at {@link ConditionCompiler#paths()}{@code .get(slot)}: text, number, boolean, list, map, or null where
     * unknown. For a path without a dot (a root, asked by free-form expressions) a map.
     */
    Object value(int slot);

    /** How many occurrences meet {@link ConditionCompiler#queries()}{@code .get(query)}, its window applied. */
    long occurrences(int query);

    /** What testing conditions against these facts may cost; the same object for as long as the facts are used. */
    EvaluationBudget budget();
}
