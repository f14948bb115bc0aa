/** The rules of acceptance, each with its own test, and their laws. */
package dev.baton.ingest.domain;
