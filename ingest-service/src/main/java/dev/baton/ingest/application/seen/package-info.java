/** Repetitions of the last weeks: written down behind the request path, kept at hand as filters, looked up when in doubt. */
package dev.baton.ingest.application.seen;
