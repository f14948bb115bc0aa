package dev.baton.ingest.domain;

import dev.baton.ingest.domain.RawItem.Flaw;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A CloudEvents 1.0 event, by its attributes and data, as a call of the tracking API: from there on it is judged like any
 * other.
 *
 * <p>{@code source} and {@code id} name the message, {@code subject} the person, {@code time} when it happened. A type
 * {@code dev.baton.call.<kind>} is that call; every other type is the name of a {@code track} call, unless the extension
 * {@code eventname} gives a better one. {@code data} are the call's properties, of {@code identify} and {@code group} its
 * traits.
 */
public final class CloudEvent {

    /** What the type of an event begins with that stands for a call of its own kind. */
    public static final String CALL = "dev.baton.call.";

    private static final List<String> REQUIRED = List.of("specversion", "id", "source", "type");
    private static final List<String> OPTIONAL_TEXTS = List.of(
            "subject",
            "time",
            "datacontenttype",
            "dataschema",
            "eventname",
            "userid",
            "anonymousid",
            "groupid",
            "previousid");
    private static final Set<String> UNDERSTOOD = Set.of(
            "specversion",
            "subject",
            "time",
            "datacontenttype",
            "data",
            "eventname",
            "userid",
            "anonymousid",
            "groupid",
            "previousid");

    private final Map<String, Object> attributes;

    private CloudEvent(Map<String, Object> attributes) {
        this.attributes = attributes;
    }

    /**
     * The call that an event in structured form stands for. What is no event keeps its value and gets a flaw.
     *
     * @param sent attributes and {@code data} as one object
     */
    @SuppressWarnings("unchecked") // the reader of the bytes builds maps with text keys only
    public static RawItem call(RawItem sent) {
        if (sent.flaw() != null || !(sent.value() instanceof Map<?, ?> object)) {
            return sent;
        }
        CloudEvent event = new CloudEvent((Map<String, Object>) object);
        Flaw flaw = event.flaw();
        return flaw != null
                ? new RawItem(sent.value(), flaw, sent.bytes())
                : new RawItem(event.call(), null, sent.bytes());
    }

    private Flaw flaw() {
        for (String name : REQUIRED) {
            if (text(name) == null) {
                return invalid(name);
            }
        }
        if (!text("specversion").equals("1.0")) {
            return invalid("specversion");
        }
        if (text("source").chars().anyMatch(Character::isWhitespace)) {
            return invalid("source");
        }
        for (String name : OPTIONAL_TEXTS) {
            if (attributes.get(name) != null && !(attributes.get(name) instanceof String)) {
                return invalid(name);
            }
        }
        Object data = attributes.get("data");
        if (attributes.get("data_base64") != null || (data != null && !(data instanceof Map<?, ?>))) {
            return new Flaw(RejectionCode.CLOUD_EVENT_DATA_INVALID, data == null ? "/data_base64" : "/data");
        }
        return null;
    }

    private Map<String, Object> call() {
        TrackingKind kind = kind();
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("type", kind == null ? text("type").substring(CALL.length()) : kind.wireName());
        call.put("messageId", text("source") + ' ' + text("id"));
        put(call, "userId", text("userid") != null ? text("userid") : text("subject"));
        put(call, "anonymousId", text("anonymousid"));
        put(call, "groupId", text("groupid"));
        put(call, "previousId", text("previousid"));
        put(call, "timestamp", text("time"));
        if (kind != null) {
            addWhatItIsAbout(call, kind);
        }
        call.put("context", Map.of("cloudEvent", rest()));
        return call;
    }

    private void addWhatItIsAbout(Map<String, Object> call, TrackingKind kind) {
        Object data = attributes.get("data") == null ? Map.of() : attributes.get("data");
        switch (kind) {
            case IDENTIFY, GROUP -> call.put("traits", data);
            case TRACK -> {
                call.put("event", text("eventname") != null ? text("eventname") : text("type"));
                call.put("properties", data);
            }
            case OUTCOME -> {
                put(call, "event", text("eventname"));
                call.put("properties", data);
            }
            case PAGE, SCREEN -> {
                put(call, "name", text("eventname"));
                call.put("properties", data);
            }
            case ALIAS -> call.put("properties", data);
        }
    }

    /** Null for a type that begins as a call and names none. */
    private TrackingKind kind() {
        String type = text("type");
        return type.startsWith(CALL) ? TrackingKind.ofWireName(type.substring(CALL.length())) : TrackingKind.TRACK;
    }

    /** What the call has no place for: where it came from, and extensions. */
    private Map<String, Object> rest() {
        Map<String, Object> rest = new TreeMap<>(attributes);
        rest.keySet().removeAll(UNDERSTOOD);
        return rest;
    }

    private String text(String name) {
        return attributes.get(name) instanceof String text && !text.isBlank() ? text : null;
    }

    private static void put(Map<String, Object> call, String field, String text) {
        if (text != null) {
            call.put(field, text);
        }
    }

    private static Flaw invalid(String name) {
        return new Flaw(RejectionCode.CLOUD_EVENT_INVALID, '/' + name);
    }
}
