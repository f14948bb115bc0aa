package dev.baton.lifecycle.application;

import static dev.baton.lifecycle.testing.Samples.NOON;

import dev.baton.contracts.lifecycle.RejectReason;
import dev.baton.lifecycle.domain.Holding;
import dev.baton.lifecycle.domain.LeadId;
import java.util.Optional;
import java.util.UUID;

/**
 * What routing publishes of one assignment; its id is the rep and the attempt.
 *
 * @param lead    the lead it names
 * @param rep     who has it
 * @param cycle   in which cycle
 * @param attempt which rep in this cycle
 */
record AssignmentMessages(LeadId lead, String rep, int cycle, int attempt) {

    static AssignmentMessages of(LeadId lead, String rep, int cycle, int attempt) {
        return new AssignmentMessages(lead, rep, cycle, attempt);
    }

    SalesNews.AssignmentNews offered() {
        return news(1, Holding.State.OFFERED, Optional.empty());
    }

    SalesNews.AssignmentNews accepted() {
        return news(3, Holding.State.ACCEPTED, Optional.empty());
    }

    SalesNews.AssignmentNews rejected() {
        return news(3, Holding.State.ENDED, Optional.of(RejectReason.TIMING));
    }

    SalesNews.AssignmentNews expired() {
        return news(4, Holding.State.ENDED, Optional.empty());
    }

    /** Routing undid the expiry, because the rep had decided before; it is the latest attempt then. */
    SalesNews.AssignmentNews acceptedAfterAll(int latestAttempt) {
        return news(6, latestAttempt, Holding.State.ACCEPTED, Optional.empty());
    }

    private SalesNews.AssignmentNews news(int revision, Holding.State state, Optional<RejectReason> rejected) {
        return news(revision, attempt, state, rejected);
    }

    private SalesNews.AssignmentNews news(
            int revision, int asAttempt, Holding.State state, Optional<RejectReason> rejected) {
        Holding holding = new Holding(
                rep + "-" + attempt, lead, revision, cycle, asAttempt, rep, state, NOON.plusSeconds(revision));
        return new SalesNews.AssignmentNews(
                holding, rejected, rep, null, holding.since(), new Origin(UUID.randomUUID(), "correlation", null));
    }
}
