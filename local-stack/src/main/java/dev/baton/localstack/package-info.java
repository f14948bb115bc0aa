/**
 * Real Kafka, PostgreSQL, Keycloak and SMTP without Docker: behind {@code baton up} and behind every test. It knows
 * how to start the services of the relay and nothing of what they decide.
 */
package dev.baton.localstack;
