package dev.baton.kit.condition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How a leaf compares. Text is compared without regard to case and surrounding blanks. A list of values meets a
 * comparison when one of its elements does.
 *
 * <p>An unknown value ({@code null} or blank text) meets {@link #MISSING} and nothing else: it is not zero, and it is not
 * "different from" anything either. To include unknown values, say {@code {"not": [["path", "is", value]]}}.
 */
public enum Operator {
    IS("is", Operand.SCALAR),
    IS_NOT("isNot", Operand.SCALAR),
    IN("in", Operand.LIST),
    NOT_IN("notIn", Operand.LIST),
    CONTAINS("contains", Operand.TEXT),
    STARTS_WITH("startsWith", Operand.TEXT),
    ENDS_WITH("endsWith", Operand.TEXT),
    /** A regular expression (RE2 syntax: linear time) is found somewhere in the text; anchor it to match the whole. */
    MATCHES("matches", Operand.PATTERN),
    AT_LEAST("atLeast", Operand.NUMBER),
    AT_MOST("atMost", Operand.NUMBER),
    /** Both bounds included. */
    BETWEEN("between", Operand.RANGE),
    EXISTS("exists", Operand.NONE),
    MISSING("missing", Operand.NONE);

    /** What stands at the third place of a leaf. */
    enum Operand {
        NONE,
        SCALAR,
        TEXT,
        PATTERN,
        NUMBER,
        LIST,
        RANGE
    }

    private final String id;
    private final Operand operand;

    Operator(String id, Operand operand) {
        this.id = id;
        this.operand = operand;
    }

    /** The operator's name in a document. */
    public String id() {
        return id;
    }

    Operand operand() {
        return operand;
    }

    /** The operator of that name, names being compared exactly. */
    public static Optional<Operator> of(String id) {
        return Arrays.stream(values()).filter(o -> o.id.equals(id)).findFirst();
    }

    /** Every name, in the order of a picker. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Operator::id).toList();
    }
}
