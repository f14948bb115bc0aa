/**
 * What any supervisor of processes needs: ports, pid files, locks, log files, restarts. Knows nothing of what it
 * runs.
 */
package dev.baton.localstack.process;
