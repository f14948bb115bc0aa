/** Tests of reading files. */
package dev.baton.ingest.inbound.file;
