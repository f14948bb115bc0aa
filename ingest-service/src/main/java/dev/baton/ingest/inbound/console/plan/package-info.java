/** Tracking plans as a page; nothing decides here. */
package dev.baton.ingest.inbound.console.plan;
