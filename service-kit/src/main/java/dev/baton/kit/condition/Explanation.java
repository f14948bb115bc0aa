package dev.baton.kit.condition;

import java.util.List;
import java.util.stream.Stream;

/**
 * Why a condition held or did not: the branch of its tree that decided.
 *
 * <p>A part that could not change the outcome is left out: of an {@code all} that failed only the first part that failed
 * is kept, of an {@code any} that held only the first that held.
 *
 * @param holds    the outcome, the same that {@link CompiledCondition#test} gives
 * @param text     the part as a line of JSON for a leaf, {@code all}, {@code any} or {@code not} otherwise
 * @param actual   for a leaf the value that was compared or the number that was counted, else null
 * @param decisive the parts that decided; empty for a leaf
 */
public record Explanation(boolean holds, String text, Object actual, List<Explanation> decisive) {

    public Explanation {
        decisive = List.copyOf(decisive);
    }

    static Explanation leaf(boolean holds, String text, Object actual) {
        return new Explanation(holds, text, actual, List.of());
    }

    /** The leaves that decided, in the order of the document. */
    public List<Explanation> leaves() {
        return stream().toList();
    }

    private Stream<Explanation> stream() {
        return decisive.isEmpty() ? Stream.of(this) : decisive.stream().flatMap(Explanation::stream);
    }
}
