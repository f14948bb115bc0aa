/** The HTTP API: requests to submissions, outcomes to answers. Nothing decides here. */
package dev.baton.ingest.inbound.rest;
