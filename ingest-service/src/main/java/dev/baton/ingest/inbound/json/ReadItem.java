package dev.baton.ingest.inbound.json;

import dev.baton.ingest.domain.RawItem;
import java.util.function.Supplier;

/**
 * An item and where it stands in the body.
 *
 * @param raw   the item
 * @param start offset of its first byte
 * @param end   offset after its last byte
 * @param text  gives what is kept of it in place of those bytes, null where they are kept
 */
public record ReadItem(RawItem raw, int start, int end, Supplier<String> text) {

    /** An item that is kept as it was sent. */
    public ReadItem(RawItem raw, int start, int end) {
        this(raw, start, end, null);
    }
}
