package dev.baton.kit.condition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Reads the third place of a leaf as its operator wants it; text comes out trimmed, numbers as decimals. */
final class Operands {

    /** Characters of a text; each may be compared with each character of what a lead sent. */
    private static final int LONGEST_TEXT = 1_000;

    private final BiConsumer<String, String> faults;

    /** @param faults takes the pointer and the message of each fault */
    Operands(BiConsumer<String, String> faults) {
        this.faults = faults;
    }

    /** The operand, or null where the operator takes none or the document is at fault. */
    Object read(Operator operator, List<?> leaf, String pointer) {
        int expected = operator.operand() == Operator.Operand.NONE ? 2 : 3;
        if (leaf.size() != expected) {
            faults.accept(
                    pointer,
                    expected == 2
                            ? "'" + operator.id() + "' takes no value; remove what is given behind it"
                            : "'" + operator.id() + "' takes one value");
            return null;
        }
        if (expected == 2) {
            return null;
        }
        Object value = leaf.get(2);
        String at = pointer + "/2";
        return switch (operator.operand()) {
            case NONE -> null;
            case SCALAR -> scalar(value, at);
            case TEXT -> text(value, at);
            case PATTERN -> pattern(value, at);
            case NUMBER -> number(value, at);
            case LIST -> list(value, at);
            case RANGE -> range(value, at);
        };
    }

    private Object scalar(Object value, String at) {
        return switch (value) {
            case Number number -> Numbers.decimal(number);
            case Boolean flag -> flag;
            case null, default -> text(value, at);
        };
    }

    private String text(Object value, String at) {
        if (value instanceof String text && text.length() > LONGEST_TEXT) {
            faults.accept(at, "The text is longer than " + LONGEST_TEXT + " characters");
            return null;
        }
        if (value instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        faults.accept(at, "Expected text that is not blank");
        return null;
    }

    private String pattern(Object value, String at) {
        String text = text(value, at);
        if (text == null) {
            return null;
        }
        try {
            return SafePattern.compile(text).pattern();
        } catch (IllegalArgumentException e) {
            faults.accept(at, e.getMessage());
            return null;
        }
    }

    private BigDecimal number(Object value, String at) {
        if (value instanceof Number && Numbers.isNumber(value)) {
            return Numbers.decimal(value);
        }
        faults.accept(at, "Expected a number");
        return null;
    }

    private List<Object> list(Object value, String at) {
        if (!(value instanceof List<?> list)) {
            faults.accept(at, "Expected a list of values");
            return null;
        }
        List<Object> read = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            Object element = scalar(list.get(i), at + "/" + i);
            if (element != null) {
                read.add(element);
            }
        }
        return List.copyOf(read);
    }

    private List<BigDecimal> range(Object value, String at) {
        if (!(value instanceof List<?> list) || list.size() != 2) {
            faults.accept(at, "Expected [lowest, highest]");
            return null;
        }
        BigDecimal low = number(list.get(0), at + "/0");
        BigDecimal high = number(list.get(1), at + "/1");
        if (low == null || high == null) {
            return null;
        }
        if (low.compareTo(high) > 0) {
            faults.accept(at, "The lowest is above the highest: no value would match");
        }
        return List.of(low, high);
    }
}
