package dev.baton.scoring.inbound.console.review;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** Says a place in a document by the name people gave it: the rule's or gate's, where the place is inside one. */
final class Places {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;

    /** Places in a document; an empty map for one that can't be read. */
    Places(Map<String, Object> document) {
        this.document = JSON.valueToTree(document);
    }

    /**
     * The name of what a place is in, else the place itself.
     *
     * @param pointer JSON pointer (RFC 6901), empty for the whole document
     */
    String name(String pointer) {
        for (JsonPointer at = JsonPointer.compile(pointer); at != null; at = at.head()) {
            String id = document.at(at).path("id").asText();
            if (!id.isEmpty()) {
                return id;
            }
        }
        return pointer;
    }
}
