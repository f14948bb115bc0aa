package dev.baton.lifecycle.domain;

import dev.baton.contracts.lifecycle.LostReason;
import dev.baton.contracts.lifecycle.RejectReason;
import dev.baton.contracts.lifecycle.Stage;
import java.util.UUID;

/** A lead in each state, made for tests. Whatever was handed over is in cycle 2 with one bounce, version 7. */
final class LeadStates {

    static final LeadId ID = new LeadId(new UUID(1, 2));
    static final int CYCLE = 2;

    private LeadStates() {}

    static LeadState named(String name) {
        return switch (name) {
            case "Unknown" -> new LeadState.Unknown(ID);
            case "Subscriber" -> new LeadState.Subscriber(journey(Stage.SUBSCRIBER, 0, 0));
            case "Lead" -> new LeadState.Lead(journey(Stage.LEAD, 0, 0));
            case "Mql" -> new LeadState.Mql(journey(Stage.MQL, CYCLE, 1));
            case "Sql" -> new LeadState.Sql(journey(Stage.SQL, CYCLE, 1));
            case "Opportunity" -> new LeadState.Opportunity(journey(Stage.OPPORTUNITY, CYCLE, 1));
            case "Customer" -> new LeadState.Customer(journey(Stage.CUSTOMER, CYCLE, 1));
            case "Recycled" -> new LeadState.Recycled(journey(Stage.MQL, CYCLE, 2), RejectReason.TIMING);
            case "SetAside" -> new LeadState.Recycled(journey(Stage.MQL, CYCLE, 4), RejectReason.TIMING);
            case "Disqualified" -> new LeadState.Disqualified(journey(Stage.MQL, CYCLE, 1), RejectReason.COMPETITOR);
            case "ClosedLost" -> new LeadState.ClosedLost(journey(Stage.OPPORTUNITY, CYCLE, 1), LostReason.PRICE);
            default -> throw new IllegalArgumentException(name);
        };
    }

    static Command command(String name) {
        return switch (name) {
            case "Subscribe" -> new Command.Subscribe();
            case "Engage" -> new Command.Engage();
            case "Qualify" -> new Command.Qualify(new Qualification("default", 3, true));
            case "Promote" -> new Command.Promote();
            case "Accept" -> new Command.Accept(CYCLE);
            case "HandBack" -> new Command.HandBack(CYCLE, RejectReason.NO_BUDGET);
            case "OpenOpp" -> new Command.OpenOpportunity();
            case "Win" -> new Command.Win();
            case "Lose" -> new Command.Lose(LostReason.PRICE);
            case "Disqualify" -> new Command.Disqualify(RejectReason.BOT);
            case "Withdraw" -> new Command.Withdraw(RejectReason.BOT);
            case "Reopen" -> new Command.Reopen();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Journey journey(Stage furthest, int cycle, int bounces) {
        return new Journey(ID, furthest, cycle, bounces, new Qualification("default", 2, false), 7);
    }
}
