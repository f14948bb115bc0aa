/** Topics routing reads. Every channel states group, failure strategy and dead-letter topic in the configuration. */
package dev.baton.routing.inbound.kafka;
