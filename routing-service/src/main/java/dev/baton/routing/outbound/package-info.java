/** What routing needs of the world, implemented: database, Kafka, mail. */
package dev.baton.routing.outbound;
