package dev.baton.ingest.domain;

import dev.baton.ingest.domain.Verdict.Rejected;
import dev.baton.kit.text.VisibleText;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One tracking call by its field names, before it is known to be sound. Readers answer null for what is absent, so a
 * JSON null means the same as a missing field, as in the SDKs.
 */
record Call(Map<String, Object> fields) {

    static final int LONGEST_ID = 255;
    static final int LONGEST_NAME = 200;

    /** The call, null where the value is no JSON object. */
    @SuppressWarnings("unchecked") // the reader of the bytes builds maps with text keys only
    static Call of(Object value) {
        return value instanceof Map<?, ?> map ? new Call((Map<String, Object>) map) : null;
    }

    /** The call without a field. */
    Call without(String field) {
        Map<String, Object> others = new LinkedHashMap<>(fields);
        others.remove(field);
        return new Call(others);
    }

    boolean has(String field) {
        return fields.get(field) != null;
    }

    Object get(String field) {
        return fields.get(field);
    }

    /** The call the item says it is; null where it says none or an unknown one. */
    TrackingKind kind() {
        return get("type") instanceof String word ? TrackingKind.ofWireName(word) : null;
    }

    /** An identifier as text: blank is absent, a whole number is its digits (several SDKs send database ids). */
    String id(String field) {
        return switch (get(field)) {
            case String text -> VisibleText.isBlank(text) ? null : text;
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case null, default -> null;
        };
    }

    /** Whether an alias joins an id with itself, as public SDKs send it for somebody who is identified already. */
    boolean isAliasOfItself() {
        return id("previousId") != null && id("previousId").equals(id("userId"));
    }

    /** Whether an alias joins no more than the device that it comes from, as an identify call does. */
    boolean isAliasOfOwnDevice() {
        String previous = id("previousId");
        return previous == null || previous.equals(id("anonymousId")) || isAliasOfItself();
    }

    /** An object field; empty where absent or of another type. */
    Map<String, Object> object(String field) {
        return objectIn(fields, field);
    }

    /** What is known of the person or company: own traits, else those the SDK keeps in the context. */
    Map<String, Object> traits() {
        return has("traits") ? object("traits") : objectIn(object("context"), "traits");
    }

    /** The event's name; null for calls that have none. */
    String name(TrackingKind kind) {
        return switch (kind) {
            case TRACK, OUTCOME -> text("event");
            case PAGE, SCREEN ->
                has("name") ? text("name") : shortText(object("properties").get("name"));
            case IDENTIFY, GROUP, ALIAS -> null;
        };
    }

    /** The properties; those of pages and screens hold name and category too, as the specification says. */
    Map<String, Object> properties(TrackingKind kind) {
        Map<String, Object> own = object("properties");
        boolean named = kind == TrackingKind.PAGE || kind == TrackingKind.SCREEN;
        if (!named || (!has("name") && !has("category"))) {
            return own;
        }
        Map<String, Object> all = new LinkedHashMap<>(own);
        if (has("name")) {
            all.putIfAbsent("name", get("name"));
        }
        if (has("category")) {
            all.putIfAbsent("category", get("category"));
        }
        return all;
    }

    /** The message's id where it is one that can be told back; null otherwise. */
    String usableMessageId() {
        String id = id("messageId");
        return id == null || id.length() > LONGEST_ID || !WellFormedText.is(id) ? null : id;
    }

    Rejected rejected(RejectionCode code, String pointer) {
        return new Rejected(usableMessageId(), code, pointer);
    }

    private String text(String field) {
        return text(get(field));
    }

    private static String text(Object value) {
        return value instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    private static String shortText(Object value) {
        String text = text(value);
        return text == null || text.length() > LONGEST_NAME ? null : text;
    }

    private static Map<String, Object> objectIn(Map<String, Object> fields, String field) {
        Call inner = of(fields.get(field));
        return inner == null ? Map.of() : inner.fields();
    }
}
