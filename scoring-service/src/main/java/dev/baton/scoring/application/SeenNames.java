package dev.baton.scoring.application;

import dev.baton.scoring.domain.lead.LeadEvent;
import dev.baton.scoring.domain.review.Vocabularies;
import io.smallrye.mutiny.Uni;
import java.util.Collection;

/** The names of traits, events and properties that leads really sent. */
public interface SeenNames {

    /** Notes the names of events; costs nothing where all are known. Never fails: a name that is missed comes again. */
    Uni<Void> note(Collection<LeadEvent> events);

    /** The names seen so far. */
    Uni<Vocabularies> all();
}
