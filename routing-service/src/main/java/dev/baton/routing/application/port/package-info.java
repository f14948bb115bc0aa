/** What the use cases need of the world, named by the question each answers; implemented in {@code outbound}. */
package dev.baton.routing.application.port;
