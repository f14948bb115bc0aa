/** The API of routing. Reads requests, asks a use case, sets the status; decides nothing. */
package dev.baton.routing.inbound.rest;
