/** Forgets people: finds and deletes what ingest keeps of somebody, place by place, a little at a time. */
package dev.baton.ingest.application.erasure;
