/**
 * What a row of a file means: the declared mapping, and the calls a row becomes by it. Pure functions over texts; it must
 * not know files, JSON, the database or the clock.
 */
package dev.baton.ingest.domain.imports;
