package dev.baton.kit.console;

import jakarta.ws.rs.core.MediaType;

/** Media types of pages. */
final class MediaTypes {

    static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    private MediaTypes() {}

    /** Whether a browser asks for a page: the type itself, not a wildcard. */
    static boolean isHtml(MediaType accepted) {
        return accepted.getType().equals("text") && accepted.getSubtype().equals("html");
    }
}
