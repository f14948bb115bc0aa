/** Tests of strict decoding. */
package dev.baton.ingest.inbound.text;
