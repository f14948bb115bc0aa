/** Reading bodies: what is kept, what is flawed, and that nothing breaks the reader. */
package dev.baton.ingest.inbound.json;
