package dev.baton.lifecycle.domain;

import dev.baton.contracts.lifecycle.LostReason;
import dev.baton.contracts.lifecycle.RejectReason;
import dev.baton.contracts.lifecycle.Stage;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a lead stands. A transition is a method that exists only on the states that allow it, so that a forbidden move
 * does not compile; {@link TransitionEngine} is the one caller.
 *
 * <pre>
 *   {@link Unknown} ──{@link Unknown#subscribed subscribed}──► {@link Subscriber}
 *      │                            │
 *      └──{@link Unknown#engaged engaged}──► {@link Lead} ◄──{@link Reopenable#reopened reopened}┘
 *                             │
 *   {@link Qualifiable} ──{@link Qualifiable#qualified qualified}──► {@link Mql} ──{@link Mql#accepted accepted}──► {@link Sql} ──{@link Sql#opportunityOpened opportunityOpened}──► {@link Opportunity} ──{@link Opportunity#won won}──► {@link Customer}
 *        ▲                          │               │                                │
 *        │                          └───────┬───────┘                                └──{@link Opportunity#lost lost}──► {@link ClosedLost}
 *        │                  {@link HandedOver#handedBack handedBack}                                                  │
 *        │                                  ▼                                                       │
 *        ├───────────────────────────── {@link Recycled}                                                    │
 *        └──────────────────────────────────────────────────────────────────────────────────────────┘
 *   {@link Open} ──{@link Open#disqualified disqualified}──► {@link Disqualified};  {@link Reopenable} ──{@link Reopenable#reopened reopened}──► {@link Lead}
 * </pre>
 *
 * <p>A {@link Recycled} lead that bounced {@value Journey#BOUNCES_THAT_SET_ASIDE} times is set aside: it still can be
 * qualified, but only a person may do so. A {@link Customer} is the end of the road.
 */
public sealed interface LeadState {

    /** What the lead carries through all stages. */
    Journey journey();

    /** The stage in the words of the wire; empty only for {@link Unknown}. */
    Optional<Stage> stage();

    /** Code of the reason that led here; empty for stages that need none. */
    default Optional<String> reasonCode() {
        return Optional.empty();
    }

    /** Whether the lead bounced too often and waits for a person's review. */
    default boolean setAside() {
        return false;
    }

    /** May begin the next cycle. */
    sealed interface Qualifiable extends LeadState permits Unknown, Subscriber, Lead, Recycled, ClosedLost {
        /** Begins the next cycle. */
        default Mql qualified(Qualification by) {
            return new Mql(journey().qualified(by));
        }
    }

    /** Is with sales or has been won: another crossing of the threshold says nothing new. */
    sealed interface WithSales extends LeadState permits HandedOver, Confirmed {}

    /** Has been confirmed by sales in the present cycle. */
    sealed interface Confirmed extends WithSales permits Sql, Opportunity, Customer {}

    /** May be handed back to marketing. */
    sealed interface HandedOver extends WithSales permits Mql, Sql {
        /** Back to marketing; counts as a bounce. */
        default Recycled handedBack(RejectReason reason) {
            return new Recycled(journey().handedBack(), reason);
        }
    }

    /** Still may become a customer. */
    sealed interface Open extends LeadState permits Subscriber, Lead, Mql, Sql, Opportunity, Recycled, ClosedLost {
        /** Out of the funnel, until a person opens the lead again. */
        default Disqualified disqualified(RejectReason reason) {
            return new Disqualified(journey().movedTo(Stage.DISQUALIFIED), reason);
        }
    }

    /** May be put among the plain leads by a person. */
    sealed interface Reopenable extends LeadState permits Subscriber, Recycled, Disqualified, ClosedLost {
        /** A plain lead, which may qualify again. */
        default Lead reopened() {
            return new Lead(journey().movedTo(Stage.LEAD));
        }
    }

    /** Nothing was heard of the lead yet. */
    record Unknown(LeadId leadId) implements Qualifiable {
        @Override
        public Journey journey() {
            return Journey.notBegun(leadId);
        }

        @Override
        public Optional<Stage> stage() {
            return Optional.empty();
        }

        /** Opted in, with no or minimal engagement. */
        public Subscriber subscribed() {
            return new Subscriber(journey().movedTo(Stage.SUBSCRIBER));
        }

        /** Showed engagement or gave information. */
        public Lead engaged() {
            return new Lead(journey().movedTo(Stage.LEAD));
        }
    }

    /** Opted in, minimal engagement. */
    record Subscriber(Journey journey) implements Qualifiable, Open, Reopenable {
        @Override
        public Optional<Stage> stage() {
            return Optional.of(Stage.SUBSCRIBER);
        }

        /** Showed engagement or gave information. */
        public Lead engaged() {
            return new Lead(journey.movedTo(Stage.LEAD));
        }
    }

    /** Some engagement or information given. */
    record Lead(Journey journey) implements Qualifiable, Open {
        @Override
        public Optional<Stage> stage() {
            return Optional.of(Stage.LEAD);
        }
    }

    /** Meets the marketing criteria; sales has not answered yet. */
    record Mql(Journey journey) implements HandedOver, Open {
        @Override
        public Optional<Stage> stage() {
            return Optional.of(Stage.MQL);
        }

        /** Never was what it seemed: back to marketing, and no bounce, for sales did not hand it back. */
        public Recycled withdrawn(RejectReason reason) {
            return new Recycled(journey.movedTo(Stage.RECYCLED), reason);
        }

        /** Sales takes it as a genuine opportunity. */
        public Sql accepted() {
            return new Sql(journey.movedTo(Stage.SQL));
        }
    }

    /** Accepted and confirmed by sales. */
    record Sql(Journey journey) implements HandedOver, Confirmed, Open {
        @Override
        public Optional<Stage> stage() {
            return Optional.of(Stage.SQL);
        }

        /** The sales process begins. */
        public Opportunity opportunityOpened() {
            return new Opportunity(journey.movedTo(Stage.OPPORTUNITY));
        }
    }

    /** In an active sales process. */
    record Opportunity(Journey journey) implements Confirmed, Open {
        @Override
        public Optional<Stage> stage() {
            return Optional.of(Stage.OPPORTUNITY);
        }

        /** Bought. */
        public Customer won() {
            return new Customer(journey.movedTo(Stage.CUSTOMER));
        }

        /** Did not buy, this time. */
        public ClosedLost lost(LostReason reason) {
            return new ClosedLost(journey.movedTo(Stage.CLOSED_LOST), reason);
        }
    }

    /** Won. */
    record Customer(Journey journey) implements Confirmed {
        @Override
        public Optional<Stage> stage() {
            return Optional.of(Stage.CUSTOMER);
        }
    }

    /** Handed back to marketing for nurture. */
    record Recycled(Journey journey, RejectReason reason) implements Qualifiable, Open, Reopenable {
        public Recycled {
            Objects.requireNonNull(reason, "a lead is not recycled without a reason");
        }

        @Override
        public Optional<Stage> stage() {
            return Optional.of(Stage.RECYCLED);
        }

        @Override
        public Optional<String> reasonCode() {
            return Optional.of(reason.name());
        }

        @Override
        public boolean setAside() {
            return journey.setsAside();
        }
    }

    /** Can't become a customer. */
    record Disqualified(Journey journey, RejectReason reason) implements Reopenable {
        public Disqualified {
            Objects.requireNonNull(reason, "a lead is not disqualified without a reason");
        }

        @Override
        public Optional<Stage> stage() {
            return Optional.of(Stage.DISQUALIFIED);
        }

        @Override
        public Optional<String> reasonCode() {
            return Optional.of(reason.name());
        }
    }

    /** Lost, may be re-engaged. */
    record ClosedLost(Journey journey, LostReason reason) implements Qualifiable, Open, Reopenable {
        public ClosedLost {
            Objects.requireNonNull(reason, "an opportunity is not lost without a reason");
        }

        @Override
        public Optional<Stage> stage() {
            return Optional.of(Stage.CLOSED_LOST);
        }

        @Override
        public Optional<String> reasonCode() {
            return Optional.of(reason.name());
        }
    }
}
