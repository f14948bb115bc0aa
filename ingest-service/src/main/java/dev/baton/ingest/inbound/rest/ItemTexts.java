package dev.baton.ingest.inbound.rest;

import dev.baton.ingest.inbound.json.ReadBody;
import dev.baton.ingest.inbound.json.ReadItem;
import java.nio.charset.StandardCharsets;

/**
 * The items of a body as texts for the quarantine: as they were sent, but for the write key, which must not lie there.
 *
 * @param body the whole body
 * @param read the same, read
 * @param key  the key the sender showed, null for one with a token
 */
record ItemTexts(byte[] body, ReadBody read, String key) {

    String of(int index) {
        ReadItem item = read.items().get(index);
        String text = item.text() != null
                ? item.text().get()
                : new String(body, item.start(), item.end() - item.start(), StandardCharsets.UTF_8);
        return without(key, without(read.writeKey(), text));
    }

    private static String without(String secret, String text) {
        return secret == null || secret.isEmpty() ? text : text.replace('"' + secret + '"', "\"\"");
    }
}
