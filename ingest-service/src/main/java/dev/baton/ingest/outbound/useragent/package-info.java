/** Kinds of user agents by the yauaa library. Owns its memory and its thread; it must not know what a kind means for a lead. */
package dev.baton.ingest.outbound.useragent;
