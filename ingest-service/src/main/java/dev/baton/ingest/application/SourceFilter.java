package dev.baton.ingest.application;

import dev.baton.ingest.domain.SourceKind;

/**
 * Which sources are asked for.
 *
 * @param words   part of the name, whatever the case; null for any
 * @param kind    null for any
 * @param inForce null for all, true without the revoked, false for them alone
 */
public record SourceFilter(String words, SourceKind kind, Boolean inForce) {

    /** Every source. */
    public static final SourceFilter ALL = new SourceFilter(null, null, null);
}
