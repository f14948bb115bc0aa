package dev.baton.lifecycle.application;

import dev.baton.lifecycle.domain.LeadId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Answers where leads stand, to those who may know. */
@ApplicationScoped
public class AskForLeads {

    /** Longest history that is shown; older moves remain stored. */
    public static final int LONGEST_HISTORY = 100;

    private final Archive archive;
    private final InstantSource clock;

    public AskForLeads(Archive archive, InstantSource clock) {
        this.archive = archive;
        this.clock = clock;
    }

    /**
     * A lead with its history.
     *
     * @param lead     the lead, empty when it was absorbed
     * @param survivor the lead that stands for it now, empty when it stands for itself
     * @param history  newest first
     */
    public record Answer(Optional<LeadView> lead, Optional<LeadId> survivor, List<PastMove> history) {}

    /** The lead, or which lead stands for it. */
    public Uni<Answer> lead(LeadId leadId, Person person) {
        return archive.find(leadId).chain(found -> {
            LeadRecord lead = Admission.seen(leadId, person, found);
            return lead.survivor() != null
                    ? Uni.createFrom().item(new Answer(Optional.empty(), Optional.of(lead.survivor()), List.of()))
                    : archive.history(leadId, LONGEST_HISTORY)
                            .map(history -> new Answer(Optional.of(LeadView.of(lead)), Optional.empty(), history));
        });
    }

    /** How many leads stand where. */
    public Uni<Funnel> funnel() {
        return archive.counts().map(counts -> Funnel.of(counts.standing(), counts.furthest(), clock.instant()));
    }
}
