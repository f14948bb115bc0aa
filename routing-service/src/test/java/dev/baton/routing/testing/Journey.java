package dev.baton.routing.testing;

import dev.baton.contracts.lead.Activity;
import dev.baton.contracts.lead.LeadSnapshot;
import dev.baton.contracts.lifecycle.Stage;
import dev.baton.contracts.lifecycle.Transitioned;
import dev.baton.contracts.score.Score;
import dev.baton.kit.message.MessageIds;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A lead on its way through lifecycle; each move has the next version. */
public final class Journey {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    private final String leadId = MessageIds.next().toString();
    private long version;
    private int cycle;
    private boolean handRaise;
    private String assignment;
    private Stage stage;

    private Journey() {}

    /** A lead nobody knows yet. */
    public static Journey begin() {
        return new Journey();
    }

    public Journey raisingTheHand() {
        handRaise = true;
        return this;
    }

    public String leadId() {
        return leadId;
    }

    /** The lead qualifies; a new cycle begins. */
    public Transitioned qualifies() {
        cycle++;
        return move(Stage.MQL, "SCORE", null);
    }

    public Transitioned becomes(Stage stage) {
        return move(stage, "PERSON", null);
    }

    /** A person moves the lead in lifecycle while a rep holds it by this assignment. */
    public Transitioned movedByPerson(Stage stage, String actor, String reason, String assignmentId) {
        assignment = assignmentId;
        Transitioned move = move(stage, "PERSON", null, actor, reason);
        assignment = null;
        return move;
    }

    /** The lead absorbs another and stays where it is. */
    public Transitioned absorbs(Journey other, Stage stage) {
        cycle = Math.max(cycle, other.cycle);
        return move(stage, "MERGE", other.leadId);
    }

    private Transitioned move(Stage to, String cause, String absorbed) {
        return move(to, cause, absorbed, "scoring", null);
    }

    private Transitioned move(Stage to, String cause, String absorbed, String actor, String reason) {
        version++;
        Stage from = stage;
        stage = to;
        return new Transitioned(
                leadId,
                from,
                to,
                to,
                cause,
                "event-1",
                actor,
                reason,
                null,
                cycle,
                0,
                false,
                handRaise,
                version,
                "default",
                3,
                absorbed,
                absorbed == null ? null : Stage.MQL,
                absorbed == null ? null : 1,
                assignment,
                lead(),
                score(),
                List.of(new Activity("event-1", "Pricing Page Viewed", "/pricing", NOON)),
                NOON.plusSeconds(version));
    }

    private LeadSnapshot lead() {
        return new LeadSnapshot(
                leadId,
                null,
                null,
                leadId + "@acme.example",
                null,
                "Ada Acme",
                "VP Engineering",
                "Acme",
                200,
                "Software",
                "DE",
                "Berlin",
                null,
                null,
                null);
    }

    private static Score score() {
        return new Score(
                "default",
                3,
                NOON,
                BigDecimal.valueOf(40),
                BigDecimal.valueOf(60),
                BigDecimal.valueOf(100),
                "A1",
                new BigDecimal("0.8"),
                true,
                true,
                List.of("threshold"),
                List.of(),
                List.of());
    }
}
