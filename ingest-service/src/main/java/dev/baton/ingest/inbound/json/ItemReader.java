package dev.baton.ingest.inbound.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.baton.ingest.domain.RawItem.Flaw;
import dev.baton.ingest.domain.RejectionCode;
import dev.baton.ingest.domain.WellFormedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds plain Java from one JSON value and notes its first flaw instead of failing, so that the rest of the body can
 * still be read. Never deeper than {@link #DEEPEST} levels on the stack.
 */
final class ItemReader {

    static final int DEEPEST = 32;

    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_POINTER = 300;

    private final JsonParser parser;
    private final String prefix;
    private Flaw flaw;

    /** @param prefix JSON pointer of the item inside the body; pointers of flaws leave it out */
    ItemReader(JsonParser parser, String prefix) {
        this.parser = parser;
        this.prefix = prefix;
    }

    /** The first flaw found, null where there is none. */
    Flaw flaw() {
        return flaw;
    }

    /** Reads the value the parser stands on; afterwards it stands on the value's last token. */
    Object value() throws IOException {
        return value(1);
    }

    private Object value(int depth) throws IOException {
        JsonToken token = parser.currentToken();
        if (token.isStructStart() && depth > DEEPEST) {
            note(RejectionCode.TOO_DEEP);
            parser.skipChildren();
            return null;
        }
        return switch (token) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> array(depth);
            case VALUE_STRING -> text();
            case VALUE_NUMBER_INT -> wholeNumber();
            case VALUE_NUMBER_FLOAT -> fraction();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("no value stands at token " + token);
        };
    }

    private Map<String, Object> object(int depth) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (!WellFormedText.is(name)) {
                note(RejectionCode.TEXT_INVALID);
            }
            parser.nextToken();
            int before = fields.size();
            Object value = value(depth + 1);
            fields.put(name, value);
            if (fields.size() == before) {
                note(RejectionCode.DUPLICATE_KEY);
            }
        }
        return fields;
    }

    private List<Object> array(int depth) throws IOException {
        List<Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(depth + 1));
        }
        return elements;
    }

    private String text() throws IOException {
        String text = parser.getText();
        if (!WellFormedText.is(text)) {
            note(RejectionCode.TEXT_INVALID);
        }
        return text;
    }

    private Object wholeNumber() throws IOException {
        if (parser.getTextLength() > LONGEST_NUMBER || parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            note(RejectionCode.NUMBER_OUT_OF_RANGE);
            return null;
        }
        return parser.getNumberValue();
    }

    private Object fraction() throws IOException {
        double value = parser.getTextLength() > LONGEST_NUMBER ? Double.NaN : parser.getDoubleValue();
        if (!Double.isFinite(value)) {
            note(RejectionCode.NUMBER_OUT_OF_RANGE);
            return null;
        }
        return value;
    }

    private void note(RejectionCode code) {
        if (flaw == null) {
            flaw = new Flaw(code, pointer());
        }
    }

    private String pointer() {
        String whole = parser.getParsingContext().pathAsPointer().toString();
        String inside = whole.startsWith(prefix) ? whole.substring(prefix.length()) : whole;
        String bounded = inside.length() > LONGEST_POINTER ? inside.substring(0, LONGEST_POINTER) : inside;
        // a key that is no text can't be pointed at: the item as a whole is meant
        return WellFormedText.is(bounded) ? bounded : "";
    }
}
