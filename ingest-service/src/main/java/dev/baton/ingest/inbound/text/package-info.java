/** Strict decoding of bytes and percent-encoded text. Malformed input is reported, never replaced. */
package dev.baton.ingest.inbound.text;
