package dev.baton.routing.domain.assignment;

import dev.baton.contracts.lifecycle.RejectReason;
import dev.baton.routing.domain.AssignmentId;
import dev.baton.routing.domain.LeadId;
import dev.baton.routing.domain.RepId;
import dev.baton.routing.domain.TeamKey;
import java.time.Instant;
import java.util.Objects;

/**
 * One lead given to one rep for one qualification cycle.
 *
 * <pre>
 *            acknowledge            accept
 *   {@link Open} ───────────► {@link Acknowledged} ───────► {@link Accepted}
 *     │ │  └──── accept ──────────────┼──────────►    (implies acknowledge)
 *     │ └─────── reject ──────────────┴──────────► {@link Rejected}
 *     └───────── expire ──────────────┴──────────► {@link Expired}
 * </pre>
 *
 * {@link Rejected} and {@link Expired} are final; an {@link Accepted} one ends only when the rep does not hold the lead any more
 * (merged, deactivated, erased). A move exists as a method only on the states that allow it; {@link Moves} applies a
 * {@link Move} to any state and answers a refusal as a value.
 */
public sealed interface Assignment {

    /** What every state keeps. */
    Facts facts();

    /** Name of the state, as it stands on the wire. */
    State state();

    /** The states by name. */
    enum State {
        OPEN,
        ACKNOWLEDGED,
        ACCEPTED,
        REJECTED,
        EXPIRED
    }

    /** Why an assignment ended without the rep's decision. */
    enum ExpiryCause {
        /** The ACKNOWLEDGE clock ran out. */
        SLA_BREACHED,
        /** Somebody moved the lead on outside routing. */
        LEAD_MOVED_ON,
        /** A manager assigned the lead to another rep. */
        TAKEN_BY_MANAGER,
        /** The person's data was erased. */
        ERASED,
        /** The lead is the same person as one that another rep holds. */
        MERGED,
        /** The rep was deactivated. */
        REP_DEACTIVATED
    }

    /**
     * What does not change over an assignment's life.
     *
     * @param id      the assignment
     * @param lead    the lead
     * @param cycle   its qualification cycle, from 1
     * @param attempt which rep in this cycle, from 1
     * @param team    the pool it was decided in
     * @param rep     who got it
     * @param at      when
     */
    record Facts(AssignmentId id, LeadId lead, int cycle, int attempt, TeamKey team, RepId rep, Instant at) {

        public Facts {
            Objects.requireNonNull(id, "assignment needs an id");
            Objects.requireNonNull(lead, "assignment needs a lead");
            Objects.requireNonNull(rep, "assignment needs a rep");
            Objects.requireNonNull(at, "assignment needs a time");
            if (cycle < 1 || attempt < 1) {
                throw new IllegalArgumentException("cycle and attempt count from 1, were " + cycle + ", " + attempt);
            }
        }

        /** The same assignment after its lead was absorbed by {@code survivor}. */
        public Facts follow(LeadId survivor, int cycleOfSurvivor, int attemptAtSurvivor) {
            return new Facts(id, survivor, cycleOfSurvivor, attemptAtSurvivor, team, rep, at);
        }
    }

    /** Given, not yet seen by the rep; the ACKNOWLEDGE clock runs. */
    record Open(Facts facts) implements Assignment {

        @Override
        public State state() {
            return State.OPEN;
        }

        /** The rep saw it. */
        public Acknowledged acknowledge(Instant at) {
            return new Acknowledged(facts, at);
        }

        /** The rep takes it without a separate acknowledgement. */
        public Accepted accept(Instant at) {
            return acknowledge(at).accept(at);
        }

        /** The rep hands it back without a separate acknowledgement. */
        public Rejected reject(RejectReason reason, String note, Instant at) {
            return acknowledge(at).reject(reason, note, at);
        }

        /** Time or the lead itself ended it. */
        public Expired expire(ExpiryCause cause, Instant at) {
            return new Expired(facts, cause, at);
        }
    }

    /** The rep knows of it and looks into it. */
    record Acknowledged(Facts facts, Instant acknowledgedAt) implements Assignment {

        @Override
        public State state() {
            return State.ACKNOWLEDGED;
        }

        /** A genuine opportunity: sales takes it. */
        public Accepted accept(Instant at) {
            return new Accepted(facts, acknowledgedAt, at);
        }

        /** Sales hands it back, saying why. */
        public Rejected reject(RejectReason reason, String note, Instant at) {
            return new Rejected(facts, acknowledgedAt, reason, note, at);
        }

        /** The lead moved on before the rep decided, or a manager took it. */
        public Expired expire(ExpiryCause cause, Instant at) {
            return new Expired(facts, cause, at);
        }
    }

    /** Sales took the lead. */
    record Accepted(Facts facts, Instant acknowledgedAt, Instant acceptedAt) implements Assignment {

        /** The rep does not hold the lead any more, by no decision of the rep's. */
        public Expired expire(ExpiryCause cause, Instant at) {
            return new Expired(facts, cause, at);
        }

        /** A person handed the lead back elsewhere before lifecycle took the acceptance. */
        public Rejected handedBack(RejectReason reason, String note, Instant at) {
            return new Rejected(facts, acknowledgedAt, reason, note, at);
        }

        @Override
        public State state() {
            return State.ACCEPTED;
        }
    }

    /** Sales handed the lead back. Final. */
    record Rejected(Facts facts, Instant acknowledgedAt, RejectReason reason, String note, Instant rejectedAt)
            implements Assignment {

        public Rejected {
            Objects.requireNonNull(reason, "a rejection needs a reason");
        }

        @Override
        public State state() {
            return State.REJECTED;
        }
    }

    /** Ended without the rep's decision. Final. */
    record Expired(Facts facts, ExpiryCause cause, Instant expiredAt) implements Assignment {

        public Expired {
            Objects.requireNonNull(cause, "an expiry needs a cause");
        }

        /**
         * The rep had decided elsewhere before the time ran out, and routing learned of it only now. The assignment becomes
         * the latest attempt, because readers take the latest attempt for the one that holds the lead.
         */
        public Open undone(int attempt) {
            return new Open(facts.follow(facts.lead(), facts.cycle(), attempt));
        }

        @Override
        public State state() {
            return State.EXPIRED;
        }
    }
}
