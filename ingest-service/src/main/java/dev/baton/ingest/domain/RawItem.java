package dev.baton.ingest.domain;

/**
 * One item of a request as plain Java: maps, lists, texts, {@code Integer}, {@code Long}, {@code Double}, booleans, null.
 *
 * @param value what was sent; where there is a flaw, what could be kept of it
 * @param flaw  what makes the item unusable already as JSON, null where it is sound
 * @param bytes length of the item as it was sent
 */
public record RawItem(Object value, Flaw flaw, int bytes) {

    /** Whether the item itself tells any time. */
    public boolean saysWhen() {
        Call call = Call.of(value);
        return call != null && (call.has("originalTimestamp") || call.has("timestamp") || call.has("sentAt"));
    }

    /**
     * A defect that only the reader of the bytes can see.
     *
     * @param code    the reason
     * @param pointer JSON pointer inside the item
     */
    public record Flaw(RejectionCode code, String pointer) {}
}
