package dev.baton.kit.duework;

import java.time.Instant;
import java.util.Objects;

/**
 * One thing that is due.
 *
 * @param kind    which {@link DueWorkHandler} takes it
 * @param subject what it is about; kind and subject together are unique, scheduling again moves it
 * @param dueAt   not before this instant
 * @param data    what the handler needs besides, JSON text or empty
 */
public record DueItem(String kind, String subject, Instant dueAt, String data) {

    public DueItem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(dueAt, "dueAt");
        data = data == null ? "" : data;
    }
}
