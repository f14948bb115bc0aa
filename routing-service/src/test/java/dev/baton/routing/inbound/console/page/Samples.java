package dev.baton.routing.inbound.console.page;

import dev.baton.contracts.lead.Activity;
import dev.baton.contracts.lead.LeadSnapshot;
import dev.baton.contracts.score.Contribution;
import dev.baton.contracts.score.Score;
import dev.baton.routing.application.view.AssignmentDetail;
import dev.baton.routing.application.view.AssignmentView;
import dev.baton.routing.application.view.ClockView;
import dev.baton.routing.application.view.DayFigures;
import dev.baton.routing.application.view.DecisionView;
import dev.baton.routing.application.view.HistoryLine;
import dev.baton.routing.application.view.RepRef;
import dev.baton.routing.application.view.WaitingTotals;
import dev.baton.routing.inbound.console.page.InboxPage.Counts;
import dev.baton.routing.inbound.console.page.InboxPage.Listing;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Leads as they come: well known, hardly known, and hostile. */
public final class Samples {

    public static final Instant NOW = Instant.parse("2026-11-21T13:05:12Z");
    public static final Reader RITA = new Reader("rita", false);
    static final RepRef RITA_REF = new RepRef("r1", "rita", "Rita Rep");
    static final String HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{page.reader}";

    private Samples() {}

    static LeadSnapshot vera() {
        return new LeadSnapshot(
                "lead-1",
                "anon-1",
                "u-1",
                "vera.lang@acme.example",
                "+49 30 5550 123",
                "Vera Lang",
                "VP Marketing",
                "Acme GmbH",
                250,
                "Software",
                "Germany",
                "Berlin",
                "Europe/Berlin",
                "google",
                "freight-at-scale");
    }

    static LeadSnapshot hostile() {
        return new LeadSnapshot(
                HOSTILE,
                HOSTILE,
                HOSTILE,
                "a@b.example?cc=" + HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                1,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                null);
    }

    static Contribution line(String rule, String dimension, String points, String reason, Instant at) {
        BigDecimal value = new BigDecimal(points);
        return new Contribution(
                rule,
                dimension,
                value,
                value.add(new BigDecimal("0.583")),
                new BigDecimal("0.583"),
                BigDecimal.ZERO,
                1,
                at,
                reason);
    }

    static Score score(String reason) {
        return new Score(
                "default",
                3,
                NOW,
                new BigDecimal("53.000"),
                new BigDecimal("38.917"),
                new BigDecimal("91.917"),
                "A1",
                new BigDecimal("0.86"),
                true,
                true,
                List.of("hand-raise"),
                List.of(),
                List.of(
                        line("title", "FIT", "20", "Job title “VP Marketing” is a decision maker", null),
                        line("firm", "FIT", "33", "Software, 250 people, Germany: fits the profile", null),
                        line("pricing", "ENGAGEMENT", "23.417", reason, NOW.minusSeconds(540)),
                        line("case", "ENGAGEMENT", "15.5", "Downloaded a case study", NOW.minusSeconds(75_000))));
    }

    static ClockView clock(String state, Duration used) {
        Instant start = NOW.minus(used);
        return new ClockView(
                "ACKNOWLEDGE",
                state,
                start,
                start.plusSeconds(300),
                List.of(start.plusSeconds(150), start.plusSeconds(240)),
                0,
                state.equals("MET") ? start.plusSeconds(100) : null,
                null,
                300,
                Math.max(0, 300 - used.toSeconds()));
    }

    static AssignmentView view(String id, String state, LeadSnapshot lead, ClockView clock) {
        boolean undecided = state.equals("OPEN") || state.equals("ACKNOWLEDGED");
        List<String> allowed = state.equals("OPEN")
                ? List.of("ACKNOWLEDGE", "ACCEPT", "REJECT")
                : undecided ? List.of("ACCEPT", "REJECT") : List.of();
        return new AssignmentView(
                id,
                "lead-" + id,
                1,
                1,
                state,
                allowed,
                RITA_REF,
                true,
                lead,
                score("Pricing page visited, 3 times"),
                List.of(
                        new Activity("e1", "Demo Requested", null, NOW.minusSeconds(125)),
                        new Activity("e2", "Pricing Page Viewed", "Pricing", NOW.minusSeconds(540)),
                        new Activity("e3", "Content Downloaded", "Freight at scale", NOW.minusSeconds(75_000)),
                        new Activity("e4", "Webinar Attended", "Routing that holds", NOW.minusSeconds(800_000))),
                clock,
                state.equals("REJECTED") ? "NO_BUDGET" : null,
                state.equals("REJECTED") ? "Next fiscal year" : null,
                NOW.minusSeconds(108),
                null,
                undecided ? null : NOW.minusSeconds(20));
    }

    static AssignmentView waiting() {
        return view("0193-vera", "OPEN", vera(), clock("RUNNING", Duration.ofSeconds(168)));
    }

    /** An assignment of which nothing is known but what always is. */
    static AssignmentView minimal() {
        return new AssignmentView(
                "0193-min",
                "lead-min",
                1,
                1,
                "OPEN",
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static AssignmentView hostileView() {
        Activity activity = new Activity(HOSTILE, HOSTILE, HOSTILE, NOW);
        return new AssignmentView(
                "0193-host",
                HOSTILE,
                1,
                1,
                "REJECTED",
                List.of(),
                new RepRef("x", "other", HOSTILE),
                true,
                hostile(),
                score(HOSTILE),
                List.of(activity),
                null,
                HOSTILE,
                HOSTILE,
                NOW,
                null,
                NOW);
    }

    static AssignmentDetail detail(AssignmentView view) {
        DecisionView decision = new DecisionView(
                "the catch-all rule chose the team, and you had the fewest leads by weight (2 of 3 reps could take it)",
                "sales",
                "everybody",
                "1",
                List.of(
                        new DecisionView.Considered(
                                "r1", "rita", 1, new BigDecimal("3.000"), new BigDecimal("4.000"), 2, null, true),
                        new DecisionView.Considered(
                                "r2", "sam", 1, new BigDecimal("4.000"), new BigDecimal("4.000"), 1, null, false),
                        new DecisionView.Considered(
                                "r3",
                                "tom",
                                2,
                                new BigDecimal("2.500"),
                                new BigDecimal("2.500"),
                                0,
                                "UNAVAILABLE",
                                false)),
                NOW.minusSeconds(108));
        return new AssignmentDetail(
                view,
                decision,
                List.of(),
                List.of(
                        new HistoryLine("ASSIGNED", "routing", null, NOW.minusSeconds(108)),
                        new HistoryLine("WARNED", "routing", "50", NOW.minusSeconds(8))));
    }

    static InboxPage page(Reader reader, Filter filter, List<AssignmentView> views, AssignmentDetail detail) {
        return page(reader, filter, views, detail, true);
    }

    /** The page; {@code chosen} if the reader opened the lead. */
    static InboxPage page(
            Reader reader, Filter filter, List<AssignmentView> views, AssignmentDetail detail, boolean chosen) {
        long open = views.stream().filter(v -> v.state().equals("OPEN")).count();
        WaitingTotals unassigned = reader.team() ? new WaitingTotals(3, 1, NOW.minusSeconds(4000)) : null;
        Listing listing = new Listing(views, new Counts(open, views.size(), unassigned), null);
        return InboxPage.of(reader, NOW, filter, listing, detail, chosen, Today.of(day(1, 239)), Notice.ACCEPTED);
    }

    static DayFigures day(long answered, long missed) {
        return new DayFigures(answered, missed, 6, 1, answered == 0 ? null : Duration.ofSeconds(160));
    }
}
