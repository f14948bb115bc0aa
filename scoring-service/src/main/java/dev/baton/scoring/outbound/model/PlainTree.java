package dev.baton.scoring.outbound.model;

import dev.baton.scoring.domain.model.InvalidModelException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Sees that a document is what JSON could say as well: texts, numbers, flags, lists, and objects with texts for names. YAML
 * knows more (dates, bytes, sets, numbers that are none), and nobody who reads documents is prepared for it.
 */
final class PlainTree {

    private static final int MOST_PARTS = 200_000;
    private static final int DEEPEST = 60;
    private static final int LONGEST_NUMBER = 128;

    private int parts;

    private PlainTree() {}

    /**
     * Checks a document as YAML was read.
     *
     * @throws InvalidModelException with the place of the first part that is not plain
     * @throws YAMLException         where it is larger than any model
     */
    static void check(Map<?, ?> document) {
        new PlainTree().part(document, "", 0);
    }

    /** Aliases let a small text stand for a huge tree, or for one that contains itself. */
    private void part(Object part, String at, int depth) {
        if (++parts > MOST_PARTS || depth > DEEPEST) {
            throw new YAMLException("More than %d parts, or more than %d levels, with its aliases written out"
                    .formatted(MOST_PARTS, DEEPEST));
        }
        switch (part) {
            case Map<?, ?> map -> map.forEach((name, value) -> part(value, at + "/" + name(name, at), depth + 1));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    part(list.get(i), at + "/" + i, depth + 1);
                }
            }
            case Double number when !Double.isFinite(number) -> throw fault(at, "Expected a number, was " + number);
            case BigInteger number
            when number.bitLength() > LONGEST_NUMBER -> throw fault(at, "The number is too long");
            case String text -> {}
            case Number number -> {}
            case Boolean flag -> {}
            case null -> {}
            default -> throw fault(at, "Dates and other tagged values mean nothing here; write it in quotes");
        }
    }

    private static String name(Object name, String at) {
        if (name instanceof String text) {
            return text.replace("~", "~0").replace("/", "~1");
        }
        throw fault(at, "The name " + name + " is no text; write it in quotes");
    }

    private static InvalidModelException fault(String at, String message) {
        return new InvalidModelException(List.of(at + ": " + message));
    }
}
