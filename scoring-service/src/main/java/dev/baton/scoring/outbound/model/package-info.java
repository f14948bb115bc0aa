/** Where model documents come from: read, checked against their schema, compiled; a faulty one stops the start. */
package dev.baton.scoring.outbound.model;
