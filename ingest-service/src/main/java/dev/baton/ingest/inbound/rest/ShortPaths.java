package dev.baton.ingest.inbound.rest;

import dev.baton.ingest.domain.TrackingKind;

/** The last part of the paths analytics.js sends to: the first letter of the call. */
final class ShortPaths {

    private ShortPaths() {}

    /** The call of a letter; null for {@code b}, a batch. */
    static TrackingKind kind(String letter) {
        for (TrackingKind kind : TrackingKind.values()) {
            if (kind != TrackingKind.OUTCOME && kind.wireName().startsWith(letter)) {
                return kind;
            }
        }
        return null;
    }
}
