package dev.baton.ingest.inbound.rest;

import dev.baton.ingest.domain.Source;

/**
 * Who sends, once it is known.
 *
 * @param source what it writes for
 * @param key    the write key it showed, null for one with a token
 */
record Sender(Source source, String key) {

    /** Whether it may say that a lead was won or lost: integrators and servers, never a key that anybody can read. */
    boolean maySendOutcomes() {
        return key == null || source.kind().maySendOutcomes();
    }

    /** Whether it may send history. */
    boolean mayImport() {
        return key == null || source.kind().mayImport();
    }
}
