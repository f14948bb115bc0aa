/** Faults on purpose, for tests: what a network does between a service and its Kafka or database. */
package dev.baton.localstack.fault;
