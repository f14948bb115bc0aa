package dev.baton.kit.message;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Every header a message may carry, after the CloudEvents Kafka protocol binding 1.0 (binary mode) and its
 * correlation, partitioning and distributed-tracing extensions.
 */
public enum CloudEventHeader {
    SPEC_VERSION("ce_specversion"),
    ID("ce_id"),
    TYPE("ce_type"),
    SOURCE("ce_source"),
    TIME("ce_time"),
    SUBJECT("ce_subject"),
    CAUSATION_ID("ce_causationid"),
    CORRELATION_ID("ce_correlationid"),
    PARTITION_KEY("ce_partitionkey"),
    CONTENT_TYPE("content-type"),
    TRACE_PARENT("traceparent");

    private final String key;

    CloudEventHeader(String key) {
        this.key = key;
    }

    /** The header's name on the wire. */
    public String key() {
        return key;
    }

    /** The header's value, or null where the record has none. */
    public String read(Headers headers) {
        Header header = headers.lastHeader(key);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Adds the header unless the value is null. */
    public void write(Headers headers, String value) {
        if (value != null) {
            headers.add(key, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
