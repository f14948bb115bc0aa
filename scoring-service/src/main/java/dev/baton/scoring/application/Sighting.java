package dev.baton.scoring.application;

import dev.baton.scoring.domain.identity.Identifiers;
import java.util.Map;
import java.util.UUID;

/**
 * An event with whom it names.
 *
 * @param incoming the event
 * @param who      its identifiers, one at least
 */
record Sighting(IncomingEvent incoming, Identifiers who) {

    /** The same sighting as what was found out late makes it. */
    Sighting corrected(Map<UUID, Integer> late) {
        Integer confidence = late.get(incoming.event().id());
        return confidence == null ? this : new Sighting(incoming.believed(confidence), who);
    }
}
