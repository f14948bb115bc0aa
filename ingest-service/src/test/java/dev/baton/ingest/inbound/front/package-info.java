/** What the front door lets in, with real connections and no service behind it. */
package dev.baton.ingest.inbound.front;
