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

    /** Whether the facts meet the condition. */
    public boolean test(Facts facts) {
        return root.test(facts);
    }

    /** The same outcome with the parts that decided. */
    public Explanation explain(Facts facts) {
        return root.explain(facts);
    }
}
