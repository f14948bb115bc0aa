/** Long work in steps, of whatever kind: progress, cancelling, going on after a restart, any number of replicas. */
package dev.baton.scoring.application.job;
