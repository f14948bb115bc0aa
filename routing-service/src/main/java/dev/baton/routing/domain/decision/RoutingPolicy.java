package dev.baton.routing.domain.decision;

import java.util.List;
import java.util.Objects;

/**
 * How leads find their team. The first rule that matches decides; the last one takes everything, so that no lead falls
 * through.
 *
 * @param version             which policy, remembered by every decision
 * @param stickToPreviousOwner whether a lead that comes again goes to who accepted it before, if eligible
 * @param rules               in order, never empty, a catch-all last
 */
public record RoutingPolicy(String version, boolean stickToPreviousOwner, List<RoutingRule> rules) {

    public RoutingPolicy {
        Objects.requireNonNull(version, "policy needs a version");
        rules = List.copyOf(rules);
        if (rules.isEmpty() || !rules.getLast().catchAll()) {
            throw new IllegalArgumentException("policy " + version + " must end with a catch-all rule");
        }
    }

    /** The rule that decides for this lead. */
    public RoutingRule ruleFor(LeadToRoute lead) {
        return rules.stream()
                .filter(rule -> rule.when().test(lead))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("catch-all of policy " + version + " took no lead"));
    }
}
