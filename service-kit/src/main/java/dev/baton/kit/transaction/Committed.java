package dev.baton.kit.transaction;

/** CDI event: a unit of work was committed, rows may wait in the outbox. */
public enum Committed {
    INSTANCE
}
