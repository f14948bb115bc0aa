package dev.baton.scoring.domain.choice;

import dev.baton.kit.condition.CompiledCondition;
import dev.baton.kit.condition.Condition;
import dev.baton.kit.condition.ConditionCompiler;
import dev.baton.kit.condition.EvaluationBudget;
import dev.baton.kit.condition.Facts;
import dev.baton.scoring.domain.lead.LeadPaths;
import dev.baton.scoring.domain.lead.Profile;
import java.util.List;
import java.util.function.Function;

/** A model's entry condition, ready to be asked. */
final class Entry {

    private final CompiledCondition when;
    private final List<Function<Profile, Object>> readers;

    /**
     * An entry condition.
     *
     * @param condition over the traits, null for everybody
     */
    Entry(Condition condition) {
        ConditionCompiler compiler = new ConditionCompiler();
        when = condition == null ? null : compiler.compile(condition);
        readers = compiler.paths().stream().map(LeadPaths::reader).toList();
    }

    boolean admits(Profile profile) {
        return when == null || when.test(new Traits(readers, profile, EvaluationBudget.forLead()));
    }

    private record Traits(List<Function<Profile, Object>> readers, Profile profile, EvaluationBudget budget)
            implements Facts {
        @Override
        public Object value(int slot) {
            return readers.get(slot).apply(profile);
        }

        @Override
        public long occurrences(int query) {
            throw new IllegalStateException("An entry condition counts no events");
        }
    }
}
