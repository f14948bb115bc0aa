/** Tests of signatures and mappings. */
package dev.baton.ingest.domain.webhook;
