package dev.baton.lifecycle.domain;

import dev.baton.lifecycle.domain.LeadState.ClosedLost;
import dev.baton.lifecycle.domain.LeadState.Customer;
import dev.baton.lifecycle.domain.LeadState.Disqualified;
import dev.baton.lifecycle.domain.LeadState.Lead;
import dev.baton.lifecycle.domain.LeadState.Mql;
import dev.baton.lifecycle.domain.LeadState.Opportunity;
import dev.baton.lifecycle.domain.LeadState.Recycled;
import dev.baton.lifecycle.domain.LeadState.Sql;
import dev.baton.lifecycle.domain.LeadState.Subscriber;
import dev.baton.lifecycle.domain.LeadState.Unknown;

/**
 * Folds the state of a lead into that of the person it turned out to be.
 *
 * <p>The weightier stage stands (of equal ones the survivor's): what sales has confirmed outweighs a disqualification,
 * a disqualification outweighs what only the score says, a live hand-over outweighs what came back from sales, and that
 * outweighs the stages before. Bounces add up, the cycle is the higher one, the furthest stage the further one.
 */
public final class Merging {

    private Merging() {}

    /** The survivor after the merge; always a move, even within one stage, unless nothing was known of the absorbed. */
    public static Outcome merge(LeadState survivor, LeadState absorbed) {
        if (absorbed instanceof Unknown) {
            return new Outcome.Unchanged(survivor, "nothing was known of the absorbed lead");
        }
        LeadState standing = weight(absorbed) > weight(survivor) ? absorbed : survivor;
        return new Outcome.Moved(
                survivor, continued(standing, survivor.journey().absorbing(absorbed.journey())));
    }

    private static int weight(LeadState state) {
        return switch (state) {
            case Unknown ignored -> 0;
            case Subscriber ignored -> 1;
            case Lead ignored -> 2;
            case Recycled ignored -> 3;
            case ClosedLost ignored -> 4;
            case Mql ignored -> 5;
            case Disqualified ignored -> 6;
            case Sql ignored -> 7;
            case Opportunity ignored -> 8;
            case Customer ignored -> 9;
        };
    }

    private static LeadState continued(LeadState standing, Journey journey) {
        return switch (standing) {
            case Unknown unknown -> unknown;
            case Subscriber ignored -> new Subscriber(journey);
            case Lead ignored -> new Lead(journey);
            case Recycled recycled -> new Recycled(journey, recycled.reason());
            case ClosedLost lost -> new ClosedLost(journey, lost.reason());
            case Mql ignored -> new Mql(journey);
            case Disqualified disqualified -> new Disqualified(journey, disqualified.reason());
            case Sql ignored -> new Sql(journey);
            case Opportunity ignored -> new Opportunity(journey);
            case Customer ignored -> new Customer(journey);
        };
    }
}
