package dev.baton.ingest.domain.imports;

import dev.baton.kit.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes the value of a field from a row; what can't be read is told to the faults and null. */
final class FieldReader {

    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "1.0", "on", "x");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "0.0", "off");
    /** Groups of three only: a decimal comma where a point is declared must not make a price a hundred times as high. */
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(['\\u00a0\\u202f ]\\d{3})+(\\.\\d*)?");

    private static final Pattern GROUP = Pattern.compile("['\\u00a0\\u202f ]");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,18}(\\.\\d{0,18})?|\\.\\d{1,18})([eE][+-]?\\d{1,3})?");

    private final Set<String> notAnswered;

    FieldReader(Set<String> notAnswered) {
        this.notAnswered = notAnswered;
    }

    /** The value; null where there is none. A missing or unreadable one that must not be is added to the faults. */
    Object value(Field field, Row row, List<RowError> faults) {
        Object value;
        try {
            value = field.columns().isEmpty() ? field.constant() : converted(field, raw(field, row));
        } catch (UnreadableValueException e) {
            if (!field.omitFaults()) {
                faults.add(RowError.of(e.code(), field.name()));
                return null;
            }
            value = null;
        }
        if (value == null) {
            value = field.fallback();
        }
        if (value == null && field.required()) {
            faults.add(RowError.of(RowErrorCode.VALUE_REQUIRED, field.name()));
        }
        return value;
    }

    private Object raw(Field field, Row row) {
        if (field.columns().size() == 1) {
            Object value = row.get(field.columns().getFirst());
            return value instanceof String text ? answered(field, text) : value;
        }
        List<String> texts = new ArrayList<>();
        for (String column : field.columns()) {
            Object value = row.get(column);
            String text = value == null ? null : answered(field, value.toString());
            if (text != null) {
                texts.add(text);
            }
        }
        return texts.isEmpty() ? null : String.join(field.join(), texts);
    }

    private String answered(Field field, String text) {
        String bare = VisibleText.trim(text);
        return bare.isEmpty()
                        || notAnswered.contains(bare)
                        || field.notAnswered().contains(bare)
                ? null
                : bare;
    }

    private Object converted(Field field, Object raw) throws UnreadableValueException {
        if (raw == null) {
            return null;
        }
        if (raw instanceof String text && field.values().containsKey(text)) {
            return field.values().get(text);
        }
        if (field.split() == null || !(raw instanceof String text)) {
            return typed(field, raw);
        }
        List<Object> parts = new ArrayList<>();
        for (String part : text.split(Pattern.quote(field.split()), -1)) {
            String bare = answered(field, part);
            if (bare != null) {
                parts.add(typed(field, field.values().getOrDefault(bare, bare)));
            }
        }
        return parts.isEmpty() ? null : parts;
    }

    private static Object typed(Field field, Object raw) throws UnreadableValueException {
        return switch (field.type()) {
            case ANY -> raw instanceof String text ? letters(field, text) : raw;
            case TEXT -> letters(field, raw.toString());
            case NUMBER -> raw instanceof Number ? raw : number(field, raw.toString());
            case BOOLEAN -> raw instanceof Boolean ? raw : truth(raw.toString());
            case DATE -> TimeReader.date(field, raw.toString()).toString();
            case TIME -> TimeReader.time(field, raw.toString()).toString();
        };
    }

    private static String letters(Field field, String text) {
        return switch (field.letters()) {
            case KEEP -> text;
            case LOWER -> text.toLowerCase(Locale.ROOT);
            case UPPER -> text.toUpperCase(Locale.ROOT);
        };
    }

    private static Number number(Field field, String text) throws UnreadableValueException {
        String point = field.decimal() == ',' ? text.replace('.', '\'').replace(',', '.') : text.replace(',', '\'');
        String plain = GROUPED.matcher(point).matches() ? GROUP.matcher(point).replaceAll("") : point;
        if (!NUMBER.matcher(plain).matches()) {
            throw new UnreadableValueException(RowErrorCode.NUMBER_INVALID);
        }
        double value = Double.parseDouble(plain);
        if (!Double.isFinite(value)) {
            throw new UnreadableValueException(RowErrorCode.NUMBER_INVALID);
        }
        // 5.0 is what spreadsheets make of 5
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1L << 53;
        if (whole) {
            return (long) value;
        }
        return value;
    }

    private static Boolean truth(String text) throws UnreadableValueException {
        String lower = text.toLowerCase(Locale.ROOT);
        if (YES.contains(lower)) {
            return Boolean.TRUE;
        }
        if (NO.contains(lower)) {
            return Boolean.FALSE;
        }
        throw new UnreadableValueException(RowErrorCode.BOOLEAN_INVALID);
    }
}
