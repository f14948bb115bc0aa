/** Records of ingest's own topics into commands; nothing is decided here. */
package dev.baton.ingest.inbound.kafka;
