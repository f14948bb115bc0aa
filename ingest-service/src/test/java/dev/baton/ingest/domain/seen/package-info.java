/** Tests of the filters of seen ids. */
package dev.baton.ingest.domain.seen;
