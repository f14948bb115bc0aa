package dev.baton.ingest.domain.plan;

import java.util.List;
import java.util.Map;

/** What the properties of an event, or the traits of a person or company, must look like. */
@FunctionalInterface
public interface PayloadSchema {

    /** Anything goes. */
    PayloadSchema ANYTHING = (payload, prefix) -> List.of();

    /**
     * Where the payload breaks it; bounded, empty where it holds.
     *
     * @param payload plain Java, as read from the item
     * @param prefix  JSON pointer of the payload inside the item
     */
    List<Violation> violations(Map<String, Object> payload, String prefix);
}
