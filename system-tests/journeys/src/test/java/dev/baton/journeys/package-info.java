/**
 * What people live through with the packaged suite, one story a class. Speaks only through {@code relay}; must not know
 * any class of a service.
 */
package dev.baton.journeys;
