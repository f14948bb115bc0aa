package dev.baton.kit.condition;

/**
 * A condition ready to be tested any number of times from any thread. Testing leaves no garbage, save where a regular
 * expression, a number sent as text, or a free-form expression is compared.
 */
public final class CompiledCondition {

    private final Node root;

    CompiledCondition(Node root) {
        this.root = root;
    }

    /** Whether the facts meet the condition; false where that costs more than the {@linkplain Facts#budget() budget}. */
    public boolean test(Facts facts) {
        EvaluationBudget budget = facts.budget();
        budget.begin();
        return root.test(facts) && !budget.exceeded();
    }

    /** The same outcome with the parts that decided. */
    public Explanation explain(Facts facts) {
        EvaluationBudget budget = facts.budget();
        budget.begin();
        Explanation explanation = root.explain(facts);
        return budget.exceeded()
                ? new Explanation(false, explanation.text(), explanation.actual(), explanation.decisive())
                : explanation;
    }
}
