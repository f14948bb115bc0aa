package dev.baton.lifecycle.domain;

import dev.baton.contracts.lifecycle.LostReason;
import dev.baton.contracts.lifecycle.RejectReason;
import dev.baton.contracts.lifecycle.Stage;
import java.util.Objects;

/** A wish to move a lead, whoever has it. {@link TransitionEngine} decides what comes of it. */
public sealed interface Command {

    /** The stage the lead would be in if the wish came true. */
    Stage target();

    /** The score says: opted in, no more than minimal engagement. */
    record Subscribe() implements Command {
        @Override
        public Stage target() {
            return Stage.SUBSCRIBER;
        }
    }

    /** The score says: some engagement or information. */
    record Engage() implements Command {
        @Override
        public Stage target() {
            return Stage.LEAD;
        }
    }

    /** The score says: meets the marketing criteria. */
    record Qualify(Qualification by) implements Command {
        public Qualify {
            Objects.requireNonNull(by, "what qualified the lead is missing");
        }

        @Override
        public Stage target() {
            return Stage.MQL;
        }
    }

    /** The score says: what made the lead an MQL was not a person's doing. */
    record Withdraw(RejectReason reason) implements Command {
        public Withdraw {
            Objects.requireNonNull(reason, "a lead is not withdrawn without a reason");
        }

        @Override
        public Stage target() {
            return Stage.RECYCLED;
        }
    }

    /** A person says: ready for sales, whatever the score. */
    record Promote() implements Command {
        @Override
        public Stage target() {
            return Stage.MQL;
        }
    }

    /** Sales takes the lead it was given in a cycle. */
    record Accept(int cycle) implements Command {
        @Override
        public Stage target() {
            return Stage.SQL;
        }
    }

    /** Sales, or a person for it, hands the lead of a cycle back to marketing. */
    record HandBack(int cycle, RejectReason reason) implements Command {
        public HandBack {
            Objects.requireNonNull(reason, "a lead is not handed back without a reason");
        }

        @Override
        public Stage target() {
            return Stage.RECYCLED;
        }
    }

    /** The sales process begins. */
    record OpenOpportunity() implements Command {
        @Override
        public Stage target() {
            return Stage.OPPORTUNITY;
        }
    }

    /** The lead bought. */
    record Win() implements Command {
        @Override
        public Stage target() {
            return Stage.CUSTOMER;
        }
    }

    /** The lead did not buy. */
    record Lose(LostReason reason) implements Command {
        public Lose {
            Objects.requireNonNull(reason, "an opportunity is not lost without a reason");
        }

        @Override
        public Stage target() {
            return Stage.CLOSED_LOST;
        }
    }

    /** A person says: can't become a customer. */
    record Disqualify(RejectReason reason) implements Command {
        public Disqualify {
            Objects.requireNonNull(reason, "a lead is not disqualified without a reason");
        }

        @Override
        public Stage target() {
            return Stage.DISQUALIFIED;
        }
    }

    /** A person puts the lead (again) among the plain leads, where it may qualify by score. */
    record Reopen() implements Command {
        @Override
        public Stage target() {
            return Stage.LEAD;
        }
    }
}
