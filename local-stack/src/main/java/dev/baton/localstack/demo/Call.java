package dev.baton.localstack.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One call of the tracking API, as a site would send it.
 *
 * @param type        {@code identify}, {@code track} or {@code page}
 * @param messageId   id of the message
 * @param anonymousId id of the device
 * @param userId      id of the person, null while unknown
 * @param name        event or page name, null for {@code identify}
 * @param details     traits of an {@code identify}, properties of the others
 * @param context     user agent, locale, campaign and page
 * @param happenedAt  when it happened
 */
public record Call(
        String type,
        String messageId,
        String anonymousId,
        String userId,
        String name,
        Map<String, Object> details,
        Map<String, Object> context,
        Instant happenedAt) {

    /** The call by the field names of the Segment HTTP tracking specification, ready to be written as JSON. */
    public Map<String, Object> toFields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", type);
        fields.put("messageId", messageId);
        fields.put("anonymousId", anonymousId);
        if (userId != null) {
            fields.put("userId", userId);
        }
        if (name != null) {
            fields.put(type.equals("track") ? "event" : "name", name);
        }
        fields.put(type.equals("identify") ? "traits" : "properties", details);
        fields.put("context", context);
        fields.put("originalTimestamp", happenedAt.toString());
        return fields;
    }
}
