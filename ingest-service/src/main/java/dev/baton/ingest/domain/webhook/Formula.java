package dev.baton.ingest.domain.webhook;

import java.util.Map;

/** Where a value of a call comes from. */
@FunctionalInterface
public interface Formula {

    /**
     * The value, null for none.
     *
     * @param roots {@code payload} and {@code headers} (by lower-case name), as plain values
     * @throws UnmappableException where it can't be told
     */
    Object value(Map<String, Object> roots) throws UnmappableException;
}
