package dev.baton.kit.condition;

import dev.baton.kit.condition.InvalidConditionException.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads conditions from documents (maps, lists and scalars, as every JSON or YAML reader gives them) and checks them
 * against a vocabulary. Finds all faults of a document at once; each names its place as a JSON pointer.
 */
public final class ConditionParser {

    private static final int DEEPEST = 20;
    private static final int LARGEST = 1_000;
    private static final Set<String> FORMS = Set.of("all", "any", "not", "events", "cel");

    private final Vocabulary vocabulary;
    private final Vocabulary occurrences;

    /**
     * A parser without counts of events.
     *
     * @param vocabulary the paths that may be named
     */
    public ConditionParser(Vocabulary vocabulary) {
        this(vocabulary, null);
    }

    /**
     * A parser that admits {@code events} leaves.
     *
     * @param vocabulary  the paths that may be named
     * @param occurrences the paths that may be named in the {@code where} of an {@code events} leaf
     */
    public ConditionParser(Vocabulary vocabulary, Vocabulary occurrences) {
        this.vocabulary = vocabulary;
        this.occurrences = occurrences;
    }

    /** Reads a document that is a condition and nothing else. */
    public Condition parse(Object document) {
        return parse(document, "");
    }

    /**
     * Reads a condition that is part of a larger document.
     *
     * @param document the part
     * @param pointer  JSON pointer to the part, for messages
     * @throws InvalidConditionException with every fault
     */
    public Condition parse(Object document, String pointer) {
        Reading reading = new Reading(new ArrayList<>());
        Condition condition = reading.condition(document, pointer, 0);
        if (!reading.violations.isEmpty()) {
            throw new InvalidConditionException(reading.violations);
        }
        return condition;
    }

    /** One reading of one document; collects faults and goes on. */
    private final class Reading {

        private static final Condition NONE = new Condition.Any(List.of());

        private final List<Violation> violations;
        private int size;

        Reading(List<Violation> violations) {
            this.violations = violations;
        }

        Condition condition(Object part, String pointer, int depth) {
            size++;
            if (depth > DEEPEST || size > LARGEST) {
                return fault(pointer, "Too large: at most %d levels and %d parts".formatted(DEEPEST, LARGEST));
            }
            return switch (part) {
                case List<?> leaf -> leaf(leaf, pointer);
                case Map<?, ?> form
                when form.size() == 1 -> form(form.entrySet().iterator().next(), pointer, depth);
                case null, default ->
                    fault(
                            pointer,
                            "Expected [path, operator, value] or an object with exactly one of all, any, not, events, cel");
            };
        }

        private Condition form(Map.Entry<?, ?> form, String pointer, int depth) {
            String name = String.valueOf(form.getKey());
            String inner = pointer + "/" + name;
            return switch (name) {
                case "all" -> new Condition.All(parts(form.getValue(), inner, depth));
                case "any" -> new Condition.Any(parts(form.getValue(), inner, depth));
                case "not" -> new Condition.Not(negated(form.getValue(), inner, depth));
                case "events" -> events(form.getValue(), inner, depth);
                case "cel" -> cel(form.getValue(), inner);
                default -> fault(inner, "Unknown form '" + name + "'" + meant(Vocabulary.nearest(name, FORMS)));
            };
        }

        private List<Condition> parts(Object parts, String pointer, int depth) {
            if (!(parts instanceof List<?> list) || list.isEmpty()) {
                return List.of(fault(pointer, "Expected a list of one or more conditions"));
            }
            List<Condition> read = new ArrayList<>(list.size());
            for (int i = 0; i < list.size(); i++) {
                read.add(condition(list.get(i), pointer + "/" + i, depth + 1));
            }
            return read;
        }

        /** The brackets may be left out around a single condition; a leaf begins with text, a list of conditions not. */
        private List<Condition> negated(Object parts, String pointer, int depth) {
            boolean single = parts instanceof Map
                    || parts instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof String;
            return single ? List.of(condition(parts, pointer, depth + 1)) : parts(parts, pointer, depth);
        }

        private Condition leaf(List<?> leaf, String pointer) {
            if (leaf.size() < 2 || !(leaf.get(0) instanceof String path) || !(leaf.get(1) instanceof String name)) {
                return fault(pointer, "Expected [path, operator, value]");
            }
            if (!vocabulary.knows(path)) {
                fault(pointer + "/0", "Unknown path '" + path + "'" + meant(vocabulary.nearest(path)));
            }
            Optional<Operator> operator = Operator.of(name);
            if (operator.isEmpty()) {
                return fault(
                        pointer + "/1",
                        "Unknown operator '" + name + "'" + meant(Vocabulary.nearest(name, Operator.ids()))
                                + "; known are " + String.join(", ", Operator.ids()));
            }
            Object value = new Operands(this::fault).read(operator.get(), leaf, pointer);
            return new Condition.Leaf(path, operator.get(), value);
        }

        private Condition events(Object part, String pointer, int depth) {
            if (occurrences == null) {
                return fault(pointer, "Events can't be counted here");
            }
            if (!(part instanceof Map<?, ?> fields)) {
                return fault(pointer, "Expected an object with name, where, within, atLeast");
            }
            Reading inner = new ConditionParser(occurrences).new Reading(violations);
            return new EventsReader(this::fault, inner::condition).read(fields, pointer, depth);
        }

        private Condition cel(Object expression, String pointer) {
            if (!(expression instanceof String text) || text.isBlank()) {
                return fault(pointer, "Expected an expression as text");
            }
            Set<String> roots = new TreeSet<>(vocabulary.roots());
            try {
                CelNode.check(text, roots);
                roots.removeIf(root -> !text.contains(root));
                return new Condition.Cel(text, roots);
            } catch (IllegalArgumentException e) {
                return fault(pointer, "Not a Common Expression Language predicate: " + e.getMessage());
            }
        }

        private Condition fault(String pointer, String message) {
            violations.add(new Violation(pointer, message));
            return NONE;
        }
    }

    private static String meant(Optional<String> nearest) {
        return nearest.map(word -> ", did you mean '" + word + "'?").orElse("");
    }
}
