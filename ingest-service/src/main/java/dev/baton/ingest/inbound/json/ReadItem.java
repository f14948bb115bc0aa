package dev.baton.ingest.inbound.json;

import dev.baton.ingest.domain.RawItem;

/**
 * An item and where it stands in the body.
 *
 * @param raw   the item
 * @param start offset of its first byte
 * @param end   offset after its last byte
 */
public record ReadItem(RawItem raw, int start, int end) {}
