/** Reads what an owner says about a webhook and makes it ready to run; keeps its secret. Knows JSON, but no HTTP and no SQL. */
package dev.baton.ingest.application.webhook;
