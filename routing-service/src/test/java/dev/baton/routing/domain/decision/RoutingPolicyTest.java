package dev.baton.routing.domain.decision;

import static dev.baton.routing.domain.Examples.SALES;
import static dev.baton.routing.domain.Examples.lead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.routing.domain.TeamKey;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoutingPolicyTest {

    private static final TeamKey DACH = new TeamKey("dach");
    private static final RoutingPolicy POLICY = new RoutingPolicy(
            "7",
            false,
            List.of(RoutingRule.of("germany", lead -> "DE".equals(lead.country()), DACH), RoutingRule.catchAll(SALES)));

    @Test
    void theFirstRuleThatMatchesDecides() {
        assertThat(POLICY.ruleFor(from("DE")).id()).isEqualTo("germany");
    }

    @Test
    void whatNoRuleTakesGoesToTheCatchAll() {
        assertThat(POLICY.ruleFor(from("FR")).team()).isEqualTo(SALES);
    }

    @Test
    void aPolicyWithoutCatchAllIsRefused() {
        assertThatThrownBy(() -> new RoutingPolicy("8", false, List.of(RoutingRule.of("all", lead -> true, SALES))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("catch-all");
    }

    private static LeadToRoute from(String country) {
        return new LeadToRoute(lead("a"), 1, 1, false, false, country, null, Set.of());
    }
}
