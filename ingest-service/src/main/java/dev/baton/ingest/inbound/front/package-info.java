/** The door all events come through: bodies are read here, within limits of size, time and memory; what they say is not known here. */
package dev.baton.ingest.inbound.front;
