/** Tells whether what was sent speaks of a person who is to be forgotten; knows nothing of where it is kept. */
package dev.baton.ingest.domain.erasure;
