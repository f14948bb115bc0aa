/**
 * Files row by row: gzip, character sets, CSV and JSON lines, in memory bounded by the largest row. Nothing here knows
 * what a row means.
 */
package dev.baton.ingest.inbound.file;
