/** HTTP under {@code /v1}: leads, their scores and events, the models. Maps and sets status, nothing else. */
package dev.baton.scoring.inbound.rest;
