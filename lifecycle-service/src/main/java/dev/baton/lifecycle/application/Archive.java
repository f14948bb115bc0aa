package dev.baton.lifecycle.application;

import dev.baton.contracts.lifecycle.Stage;
import dev.baton.lifecycle.domain.LeadId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/** What can be asked without moving anything. */
public interface Archive {

    /** The lead and the one that absorbed it, whichever exist. */
    Uni<List<LeadRecord>> find(LeadId leadId);

    /** The last moves of the lead and of those it absorbed, newest first. */
    Uni<List<PastMove>> history(LeadId leadId, int limit);

    /** How many leads stand at each stage, and how many came how far. */
    Uni<Counts> counts();

    /**
     * Leads by stage.
     *
     * @param standing where they stand
     * @param furthest how far they came
     */
    record Counts(Map<Stage, Long> standing, Map<Stage, Long> furthest) {}
}
