package dev.baton.scoring.application;

import dev.baton.scoring.domain.identity.Identifiers;

/**
 * An event with whom it names.
 *
 * @param incoming the event
 * @param who      its identifiers, one at least
 */
record Sighting(IncomingEvent incoming, Identifiers who) {}
