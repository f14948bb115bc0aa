/** Tracking plans: drafted, tried on real traffic, activated; known in memory to every replica. */
package dev.baton.ingest.application.plan;
