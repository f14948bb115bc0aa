package dev.baton.routing.application;

import dev.baton.routing.domain.fairness.AbsencePolicy;
import dev.baton.routing.domain.sla.SlaTarget;
import java.util.Objects;

/**
 * The choices that giving out leads depends on.
 *
 * @param acknowledge    how long a rep has to take notice
 * @param absence        what an absence does to a rep's place in the ledger
 * @param creditOnBreach whether a rep gets back what a lead cost when the time passed without notice
 */
public record DispatchSettings(SlaTarget acknowledge, AbsencePolicy absence, boolean creditOnBreach) {

    public DispatchSettings {
        Objects.requireNonNull(acknowledge, "needs a target");
        Objects.requireNonNull(absence, "needs an absence policy");
    }
}
