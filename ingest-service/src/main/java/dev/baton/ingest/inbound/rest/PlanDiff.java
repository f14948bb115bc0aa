package dev.baton.ingest.inbound.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What differs between two documents.
 *
 * @param changes in the order of the documents
 */
public record PlanDiff(String from, String to, List<Change> changes) {

    /**
     * One difference.
     *
     * @param change  added, removed or changed
     * @param pointer JSON pointer inside the document
     * @param from    what stood there, null for nothing
     * @param to      what stands there now, null for nothing
     */
    public record Change(String change, String pointer, JsonNode from, JsonNode to) {}

    static PlanDiff of(String from, JsonNode before, String to, JsonNode after) {
        List<Change> changes = new ArrayList<>();
        compare("", before, after, changes);
        return new PlanDiff(from, to, changes);
    }

    private static void compare(String pointer, JsonNode before, JsonNode after, List<Change> changes) {
        if (before == null) {
            changes.add(new Change("added", pointer, null, after));
        } else if (after == null) {
            changes.add(new Change("removed", pointer, before, null));
        } else if (before.isObject() && after.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(
                    pointer + "/" + name.replace("~", "~0").replace("/", "~1"),
                    before.get(name),
                    after.get(name),
                    changes));
        } else if (!before.equals(after)) {
            changes.add(new Change("changed", pointer, before, after));
        }
    }
}
