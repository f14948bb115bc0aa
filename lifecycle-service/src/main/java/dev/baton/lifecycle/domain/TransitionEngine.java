package dev.baton.lifecycle.domain;

import dev.baton.lifecycle.domain.LeadState.ClosedLost;
import dev.baton.lifecycle.domain.LeadState.Confirmed;
import dev.baton.lifecycle.domain.LeadState.Customer;
import dev.baton.lifecycle.domain.LeadState.Disqualified;
import dev.baton.lifecycle.domain.LeadState.HandedOver;
import dev.baton.lifecycle.domain.LeadState.Lead;
import dev.baton.lifecycle.domain.LeadState.Mql;
import dev.baton.lifecycle.domain.LeadState.Open;
import dev.baton.lifecycle.domain.LeadState.Opportunity;
import dev.baton.lifecycle.domain.LeadState.Recycled;
import dev.baton.lifecycle.domain.LeadState.Reopenable;
import dev.baton.lifecycle.domain.LeadState.Sql;
import dev.baton.lifecycle.domain.LeadState.Subscriber;
import dev.baton.lifecycle.domain.LeadState.Unknown;
import dev.baton.lifecycle.domain.LeadState.WithSales;

/**
 * The one way a lead moves: scores, what sales decided and people all pass here; {@link Merging} is
 * its counterpart for two leads that turn out to be one.
 *
 * <p>Every switch is exhaustive without {@code default}: a new stage does not compile until each command has an answer
 * for it. A lead that falls below the threshold after it was handed over stays where it is, for routing has it; only where
 * its evidence was never a person's is it withdrawn, as long as sales has not answered.
 */
public final class TransitionEngine {

    private TransitionEngine() {}

    /** Judges a command; same state and same command always give the same outcome. */
    public static Outcome apply(LeadState state, Command command) {
        return switch (command) {
            case Command.Subscribe ignored -> subscribe(state);
            case Command.Engage ignored -> engage(state);
            case Command.Qualify qualify -> qualify(state, qualify);
            case Command.Withdraw withdraw -> withdraw(state, withdraw);
            case Command.Promote promote -> promote(state, promote);
            case Command.Accept accept -> accept(state, accept);
            case Command.HandBack handBack -> handBack(state, handBack);
            case Command.OpenOpportunity open -> openOpportunity(state, open);
            case Command.Win win -> win(state, win);
            case Command.Lose lose -> lose(state, lose);
            case Command.Disqualify disqualify -> disqualify(state, disqualify);
            case Command.Reopen reopen -> reopen(state, reopen);
        };
    }

    private static Outcome subscribe(LeadState state) {
        return state instanceof Unknown unknown
                ? new Outcome.Moved(state, unknown.subscribed())
                : new Outcome.Unchanged(state, "the lead is known already");
    }

    private static Outcome engage(LeadState state) {
        return switch (state) {
            case Unknown unknown -> new Outcome.Moved(state, unknown.engaged());
            case Subscriber subscriber -> new Outcome.Moved(state, subscriber.engaged());
            case Lead ignored -> new Outcome.Unchanged(state, "the lead is known to be engaged");
            case Recycled ignored -> new Outcome.Unchanged(state, "engagement alone does not open a recycled lead");
            case Disqualified ignored -> new Outcome.Unchanged(state, "engagement does not undo a disqualification");
            case ClosedLost ignored -> new Outcome.Unchanged(state, "engagement alone does not re-engage a lost lead");
            case WithSales ignored -> new Outcome.Unchanged(state, "the lead is further than that");
        };
    }

    private static Outcome qualify(LeadState state, Command.Qualify command) {
        return switch (state) {
            case Unknown unknown -> new Outcome.Moved(state, unknown.qualified(command.by()));
            case Subscriber subscriber -> new Outcome.Moved(state, subscriber.qualified(command.by()));
            case Lead lead -> new Outcome.Moved(state, lead.qualified(command.by()));
            case ClosedLost lost -> new Outcome.Moved(state, lost.qualified(command.by()));
            case Recycled recycled
            when !recycled.setAside() -> new Outcome.Moved(state, recycled.qualified(command.by()));
            case Recycled recycled ->
                refused(
                        state,
                        command,
                        "the lead was handed back " + recycled.journey().bounces()
                                + " times and is set aside: a person has to review it");
            case Disqualified disqualified ->
                refused(
                        state,
                        command,
                        "the lead is disqualified (" + disqualified.reason() + "): a person has to reopen it first");
            case WithSales ignored -> new Outcome.Unchanged(state, "the lead has been handed over in this cycle");
        };
    }

    private static Outcome withdraw(LeadState state, Command.Withdraw command) {
        return switch (state) {
            case Mql mql -> new Outcome.Moved(state, mql.withdrawn(command.reason()));
            case Confirmed ignored -> new Outcome.Unchanged(state, "sales has confirmed the lead: it knows better");
            case LeadState.Qualifiable ignored -> new Outcome.Unchanged(state, "the lead is not with sales");
            case Disqualified ignored -> new Outcome.Unchanged(state, "the lead is disqualified");
        };
    }

    private static Outcome promote(LeadState state, Command.Promote command) {
        return switch (state) {
            case Unknown ignored -> refused(state, command, "nothing is known of the lead yet");
            case Subscriber subscriber -> promoted(subscriber);
            case Lead lead -> promoted(lead);
            case Recycled recycled -> promoted(recycled);
            case ClosedLost lost -> promoted(lost);
            case Disqualified ignored -> refused(state, command, "the lead is disqualified: reopen it first");
            case Mql ignored -> new Outcome.Unchanged(state, "the lead is an MQL already");
            case Confirmed ignored -> refused(state, command, "the lead is further than that");
        };
    }

    private static Outcome promoted(LeadState.Qualifiable state) {
        return new Outcome.Moved(state, state.qualified(Qualification.WITHOUT_MODEL));
    }

    private static Outcome accept(LeadState state, Command.Accept command) {
        if (command.cycle() != state.journey().cycle()) {
            return otherCycle(state, command, command.cycle());
        }
        return switch (state) {
            case Mql mql -> new Outcome.Moved(state, mql.accepted());
            case Confirmed ignored ->
                new Outcome.Unchanged(state, "sales has confirmed the lead in this cycle already");
            case Unknown ignored -> refused(state, command, "nothing is known of the lead yet");
            case Subscriber ignored -> refused(state, command, "only an MQL can be accepted");
            case Lead ignored -> refused(state, command, "only an MQL can be accepted");
            case Recycled ignored -> refused(state, command, "the lead has been handed back in this cycle");
            case Disqualified ignored -> refused(state, command, "the lead is disqualified");
            case ClosedLost ignored -> refused(state, command, "the opportunity of this cycle is lost");
        };
    }

    private static Outcome handBack(LeadState state, Command.HandBack command) {
        if (command.cycle() != state.journey().cycle()) {
            return otherCycle(state, command, command.cycle());
        }
        return switch (state) {
            case HandedOver handedOver -> new Outcome.Moved(state, handedOver.handedBack(command.reason()));
            case Recycled ignored ->
                new Outcome.Unchanged(state, "the lead has been handed back in this cycle already");
            case Opportunity ignored -> refused(state, command, "an opportunity ends won or lost, not handed back");
            case Customer ignored -> refused(state, command, "the lead has bought");
            case Unknown ignored -> refused(state, command, "nothing is known of the lead yet");
            case Subscriber ignored -> refused(state, command, "the lead is not with sales");
            case Lead ignored -> refused(state, command, "the lead is not with sales");
            case Disqualified ignored ->
                new Outcome.Unchanged(state, "the lead is disqualified, which says more: reopen it first");
            case ClosedLost ignored -> refused(state, command, "the opportunity of this cycle is lost");
        };
    }

    private static Outcome openOpportunity(LeadState state, Command.OpenOpportunity command) {
        return state instanceof Sql sql
                ? new Outcome.Moved(state, sql.opportunityOpened())
                : refused(state, command, "only an SQL becomes an opportunity");
    }

    private static Outcome win(LeadState state, Command.Win command) {
        return state instanceof Opportunity opportunity
                ? new Outcome.Moved(state, opportunity.won())
                : refused(state, command, "only an opportunity is won");
    }

    private static Outcome lose(LeadState state, Command.Lose command) {
        return state instanceof Opportunity opportunity
                ? new Outcome.Moved(state, opportunity.lost(command.reason()))
                : refused(state, command, "only an opportunity is lost; before that, hand back or disqualify");
    }

    private static Outcome disqualify(LeadState state, Command.Disqualify command) {
        return switch (state) {
            case Open open -> new Outcome.Moved(state, open.disqualified(command.reason()));
            case Unknown ignored -> refused(state, command, "nothing is known of the lead yet");
            case Customer ignored -> refused(state, command, "the lead has bought");
            case Disqualified ignored -> new Outcome.Unchanged(state, "the lead is disqualified already");
        };
    }

    private static Outcome reopen(LeadState state, Command.Reopen command) {
        return switch (state) {
            case Reopenable reopenable -> new Outcome.Moved(state, reopenable.reopened());
            case Unknown ignored -> refused(state, command, "nothing is known of the lead yet");
            case Lead ignored -> new Outcome.Unchanged(state, "the lead is open already");
            case WithSales ignored -> refused(state, command, "the lead is with sales: hand it back first");
        };
    }

    private static Outcome.Refused otherCycle(LeadState state, Command command, int cycle) {
        return refused(
                state,
                command,
                "this answers cycle " + cycle + ", the lead is in cycle "
                        + state.journey().cycle());
    }

    private static Outcome.Refused refused(LeadState state, Command command, String reason) {
        return new Outcome.Refused(state, command.target(), reason);
    }
}
