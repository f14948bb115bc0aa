package dev.baton.ingest.domain;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The calls of the tracking API, in the words of the Segment HTTP tracking specification, and {@link #OUTCOME}, which
 * servers and imports send.
 */
public enum TrackingKind {
    IDENTIFY("identify"),
    TRACK("track"),
    PAGE("page"),
    SCREEN("screen"),
    GROUP("group"),
    ALIAS("alias"),

    /** What came of a lead: {@code event} is {@code won} or {@code lost}. */
    OUTCOME("outcome");

    private static final Map<String, TrackingKind> BY_WIRE_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(TrackingKind::wireName, Function.identity()));

    private final String wireName;

    TrackingKind(String wireName) {
        this.wireName = wireName;
    }

    /** The word on the wire. */
    public String wireName() {
        return wireName;
    }

    /** The call of that word, null where there is none. */
    public static TrackingKind ofWireName(String word) {
        return BY_WIRE_NAME.get(word);
    }
}
