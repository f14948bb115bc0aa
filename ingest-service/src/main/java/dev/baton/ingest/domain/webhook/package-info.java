/** What a tool's signed message proves, and which calls it becomes. Knows plain values only: no JSON, no HTTP. */
package dev.baton.ingest.domain.webhook;
