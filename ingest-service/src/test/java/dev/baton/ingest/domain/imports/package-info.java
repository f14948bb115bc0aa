/** Tests of what rows mean. */
package dev.baton.ingest.domain.imports;
