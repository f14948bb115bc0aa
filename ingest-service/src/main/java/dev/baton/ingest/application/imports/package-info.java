/**
 * Bulk import: a file is uploaded in pieces, tried, and run by whichever replica holds its lease. Owns the verbs and the
 * run of an import; what a row means stands in the domain, how it lies in the file and where it is kept behind ports.
 */
package dev.baton.ingest.application.imports;
