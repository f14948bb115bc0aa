package dev.baton.routing.domain.decision;

import dev.baton.routing.domain.TeamKey;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * One line of the routing policy: leads for which {@code when} holds go to {@code team}.
 *
 * @param id       stable name, shown in the decision record
 * @param when     which leads
 * @param catchAll whether it takes every lead; only then may it stand last
 * @param team     where they go
 */
public record RoutingRule(String id, Predicate<LeadToRoute> when, boolean catchAll, TeamKey team) {

    public RoutingRule {
        Objects.requireNonNull(id, "rule needs an id");
        Objects.requireNonNull(when, "rule needs a condition");
        Objects.requireNonNull(team, "rule needs a team");
    }

    /** A rule for some leads. */
    public static RoutingRule of(String id, Predicate<LeadToRoute> when, TeamKey team) {
        return new RoutingRule(id, when, false, team);
    }

    /** The rule that takes what no rule before took. */
    public static RoutingRule catchAll(TeamKey team) {
        return new RoutingRule("catch-all", lead -> true, true, team);
    }
}
