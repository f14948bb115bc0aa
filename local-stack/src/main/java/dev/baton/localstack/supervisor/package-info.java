/**
 * The whole suite on one machine: what runs, where, in which order, and what is done when something dies. Knows the
 * services by their jars, ports and environment, and nothing of what they do.
 */
package dev.baton.localstack.supervisor;
