/** Tests of what plans make of events. */
package dev.baton.ingest.domain.plan;
