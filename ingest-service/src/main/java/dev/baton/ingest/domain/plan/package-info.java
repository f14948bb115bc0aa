/** Tracking plans: which events and properties were agreed on, and what becomes of those that were not. Knows no JSON Schema. */
package dev.baton.ingest.domain.plan;
