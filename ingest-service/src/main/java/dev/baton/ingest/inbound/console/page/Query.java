package dev.baton.ingest.inbound.console.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** An address with the parameters that have a value. */
final class Query {

    private final StringBuilder text;
    private char separator = '?';

    Query(String path) {
        this.text = new StringBuilder(path);
    }

    Query with(String name, String value) {
        if (value != null && !value.isEmpty()) {
            text.append(separator).append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            separator = '&';
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
