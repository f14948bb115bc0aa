package dev.baton.routing.config;

import dev.baton.routing.application.DispatchSettings;
import dev.baton.routing.application.TimeSource;
import dev.baton.routing.domain.TeamKey;
import dev.baton.routing.domain.decision.ReofferPolicy;
import dev.baton.routing.domain.decision.RoutingPolicy;
import dev.baton.routing.domain.decision.RoutingRule;
import dev.baton.routing.domain.sla.ClockKind;
import dev.baton.routing.domain.sla.Milestone;
import dev.baton.routing.domain.sla.SlaTarget;
import dev.baton.routing.domain.sla.WorkingCalendar;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Turns configuration into the values the use cases take. */
public class RoutingBeans {

    /** Today's policy: one team, one rule. */
    @Produces
    @Singleton
    RoutingPolicy policy(RoutingConfig config) {
        TeamKey team = new TeamKey(config.team());
        return new RoutingPolicy("1", config.stickToPreviousOwner(), List.of(RoutingRule.catchAll(team)));
    }

    @Produces
    @Singleton
    DispatchSettings settings(RoutingConfig config) {
        SlaTarget acknowledge = new SlaTarget(
                Milestone.ACKNOWLEDGE, ClockKind.WORKING, config.sla().acknowledge(), WorkingCalendar.always());
        ReofferPolicy reoffer = new ReofferPolicy(
                config.reoffer().missedOffers(),
                config.reoffer().pause(),
                config.reoffer().longestPause());
        return new DispatchSettings(
                acknowledge,
                config.absence(),
                config.creditOnBreach(),
                reoffer,
                config.waiting().alarmAfter());
    }

    @Produces
    @Singleton
    TimeSource time() {
        return () -> Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
