package dev.baton.ingest.inbound.json;

import java.util.List;
import java.util.Map;

/**
 * A request body, read.
 *
 * @param items        the items in their order; one for a single call
 * @param writeKey     the key in the body, null where there is none
 * @param sentAt       the batch's {@code sentAt} as sent, may be null
 * @param context      the batch's {@code context}, empty where there is none
 * @param contextBytes its length as sent
 */
public record ReadBody(
        List<ReadItem> items, String writeKey, Object sentAt, Map<String, Object> context, int contextBytes) {}
