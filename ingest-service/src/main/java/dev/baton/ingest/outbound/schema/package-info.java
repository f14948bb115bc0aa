/** Tracking plans from their documents: checked, guarded against hostile schemas, compiled once. Knows JSON Schema; decides no modes. */
package dev.baton.ingest.outbound.schema;
