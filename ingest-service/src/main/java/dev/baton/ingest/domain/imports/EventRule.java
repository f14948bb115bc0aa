package dev.baton.ingest.domain.imports;

import java.util.Map;

/**
 * Events a row stands for.
 *
 * @param type       {@code track}, {@code page} or {@code screen}
 * @param name       of the event, from a column or constant
 * @param when       which rows have it
 * @param at         when it happened; null: as the row
 * @param times      how many of them, from a count column; null: one
 * @param properties of each
 */
public record EventRule(String type, Field name, RowTest when, Field at, Field times, Map<String, Field> properties) {}
