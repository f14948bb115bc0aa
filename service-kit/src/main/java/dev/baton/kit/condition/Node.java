package dev.baton.kit.condition;

import java.util.ArrayList;
import java.util.List;

/** One closure of a compiled condition. */
interface Node {

    boolean test(Facts facts);

    Explanation explain(Facts facts);

    /**
     * Asks its parts in turn until one answers {@code decider}.
     *
     * @param name    the word in the document
     * @param parts   the closures of the parts
     * @param decider the answer of a part that settles the matter
     * @param settled the answer of the whole when it is settled
     */
    record Branch(String name, Node[] parts, boolean decider, boolean settled) implements Node {

        static Branch all(Node[] parts) {
            return new Branch("all", parts, false, false);
        }

        static Branch any(Node[] parts) {
            return new Branch("any", parts, true, true);
        }

        static Branch not(Node[] parts) {
            return new Branch("not", parts, true, false);
        }

        @Override
        public boolean test(Facts facts) {
            for (Node part : parts) {
                if (part.test(facts) == decider) {
                    return settled;
                }
            }
            return !settled;
        }

        @Override
        public Explanation explain(Facts facts) {
            List<Explanation> asked = new ArrayList<>(parts.length);
            for (Node part : parts) {
                Explanation answer = part.explain(facts);
                if (answer.holds() == decider) {
                    return new Explanation(settled, name, null, List.of(answer));
                }
                asked.add(answer);
            }
            return new Explanation(!settled, name, null, asked);
        }
    }

    /**
     * Compares the value of a slot.
     *
     * @param cost what the comparison costs
     */
    record Value(int slot, ValueTest comparison, ComparisonCost cost, String text) implements Node {
        @Override
        public boolean test(Facts facts) {
            Object actual = facts.value(slot);
            return facts.budget().spend(cost.of(actual)) && comparison.test(actual);
        }

        @Override
        public Explanation explain(Facts facts) {
            return Explanation.leaf(test(facts), text, facts.value(slot));
        }
    }

    /** Compares the count of a query. */
    record Count(int query, int atLeast, String text) implements Node {
        @Override
        public boolean test(Facts facts) {
            return facts.budget().spend(1) && facts.occurrences(query) >= atLeast;
        }

        @Override
        public Explanation explain(Facts facts) {
            long counted = facts.occurrences(query);
            return Explanation.leaf(counted >= atLeast, text, counted);
        }
    }
}
