package dev.baton.scoring.domain.registry;

import java.time.Instant;

/** Somebody's consent to a version. */
public record Approval(String by, Instant at) {

    /** The two teams that must agree. */
    public enum Side {
        MARKETING,
        SALES
    }
}
