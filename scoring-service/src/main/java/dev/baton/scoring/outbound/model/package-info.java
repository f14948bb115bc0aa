/** Where model documents become models: read, checked against their schema, compiled; a faulty shipped one stops the start. */
package dev.baton.scoring.outbound.model;
