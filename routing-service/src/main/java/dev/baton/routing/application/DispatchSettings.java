package dev.baton.routing.application;

import dev.baton.routing.domain.decision.ReofferPolicy;
import dev.baton.routing.domain.fairness.AbsencePolicy;
import dev.baton.routing.domain.sla.SlaTarget;
import java.time.Duration;
import java.util.Objects;

/**
 * The choices that giving out leads depends on.
 *
 * @param acknowledge    how long a rep has to take notice
 * @param absence        what an absence does to a rep's place in the ledger
 * @param creditOnBreach whether a rep gets back what a lead cost when the time passed without notice
 * @param reoffer        when a lead that reps let pass is offered again
 * @param alarmAfter     how long a lead may wait without a response before the managers are notified
 */
public record DispatchSettings(
        SlaTarget acknowledge,
        AbsencePolicy absence,
        boolean creditOnBreach,
        ReofferPolicy reoffer,
        Duration alarmAfter) {

    /** Age at which a waiting lead is overdue unless set otherwise. */
    public static final Duration STANDARD_ALARM = Duration.ofMinutes(30);

    /** Settings with the standard policy for offering leads again. */
    public DispatchSettings(SlaTarget acknowledge, AbsencePolicy absence, boolean creditOnBreach) {
        this(acknowledge, absence, creditOnBreach, ReofferPolicy.STANDARD, STANDARD_ALARM);
    }

    public DispatchSettings {
        Objects.requireNonNull(acknowledge, "needs a target");
        Objects.requireNonNull(absence, "needs an absence policy");
        Objects.requireNonNull(reoffer, "needs a policy for offering leads again");
        Objects.requireNonNull(alarmAfter, "needs an age at which a waiting lead is overdue");
    }
}
