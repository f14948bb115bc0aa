package dev.baton.driver;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A record that stood on a topic.
 *
 * @param topic     which topic
 * @param partition which partition
 * @param offset    position in it
 * @param key       record key
 * @param headers   every header as text
 * @param data      the value as JSON
 */
public record Seen(String topic, int partition, long offset, String key, Map<String, String> headers, JsonNode data) {

    /** CloudEvents id. */
    public String id() {
        return headers.get("ce_id");
    }

    /** CloudEvents type. */
    public String type() {
        return headers.get("ce_type");
    }

    /** Text of a field, empty where there is none. */
    public String text(String field) {
        return data.path(field).asText("");
    }
}
