package dev.baton.ingest.application.imports;

import dev.baton.ingest.domain.imports.RowError;

/**
 * An error with its row.
 *
 * @param row    number of the row, from 1, the header not counted
 * @param number of the error among the row's, from 0
 * @param error  what is wrong
 * @param text   the row as it stands in the file, its beginning where it is long
 */
public record KeptError(long row, int number, RowError error, String text) {}
