package dev.baton.ingest.domain.quarantine;

/**
 * Where a rejected item stands: {@link #OPEN} until a replay is accepted ({@link #REPLAYED}, for good) or a person
 * discards it ({@link #DISCARDED}, back to {@link #OPEN} by restoring it). A replay that is refused leaves it open.
 */
public enum RejectionState {
    OPEN,
    REPLAYED,
    DISCARDED
}
