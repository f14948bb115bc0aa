package dev.baton.lifecycle.domain;

import dev.baton.contracts.lifecycle.Stage;
import java.util.Objects;

/**
 * What a lead carries through all its stages. Every move yields a new journey whose version is one higher.
 *
 * <p>The furthest stage never falls, the cycle never falls, and a lead is handed back at most once in a cycle; so
 * without merges {@code bounces ≤ cycle}. A merge adds bounces but takes the higher cycle, since assignments of that
 * cycle are under way under its number.
 *
 * @param leadId        whose journey
 * @param furthestStage the furthest stage of the path ever reached, null before the first
 * @param cycle         which pass from qualification to outcome, 0 before the first qualification
 * @param bounces       how often the lead was handed back
 * @param qualification what began the present cycle
 * @param version       number of moves so far
 */
public record Journey(
        LeadId leadId, Stage furthestStage, int cycle, int bounces, Qualification qualification, long version) {

    /** The hand-back that sets a lead aside: it has then bounced more than three times. */
    public static final int BOUNCES_THAT_SET_ASIDE = 4;

    public Journey {
        Objects.requireNonNull(leadId, "lead id is missing");
        Objects.requireNonNull(qualification, "qualification is missing");
        if (cycle < 0 || bounces < 0 || version < 0) {
            throw new IllegalArgumentException(
                    "negative count: cycle " + cycle + ", bounces " + bounces + ", version " + version);
        }
        if (furthestStage != null && !onPath(furthestStage)) {
            throw new IllegalArgumentException("not a stage of the path: " + furthestStage);
        }
    }

    static Journey notBegun(LeadId leadId) {
        return new Journey(leadId, null, 0, 0, Qualification.WITHOUT_MODEL, 0);
    }

    boolean setsAside() {
        return bounces >= BOUNCES_THAT_SET_ASIDE;
    }

    /** One move on; stages beside the path leave the furthest stage as it is. */
    Journey movedTo(Stage stage) {
        Stage furthest = onPath(stage) ? further(furthestStage, stage) : furthestStage;
        return new Journey(leadId, furthest, cycle, bounces, qualification, version + 1);
    }

    Journey qualified(Qualification by) {
        return new Journey(leadId, furthestStage, cycle + 1, bounces, by, version).movedTo(Stage.MQL);
    }

    Journey handedBack() {
        return new Journey(leadId, furthestStage, cycle, bounces + 1, qualification, version).movedTo(Stage.RECYCLED);
    }

    /** The journey of this lead after it took over another's; the qualification is that of the later cycle. */
    Journey absorbing(Journey other) {
        return new Journey(
                leadId,
                further(furthestStage, other.furthestStage),
                Math.max(cycle, other.cycle),
                bounces + other.bounces,
                other.cycle > cycle ? other.qualification : qualification,
                version + 1);
    }

    private static Stage further(Stage one, Stage other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static boolean onPath(Stage stage) {
        return stage.compareTo(Stage.CUSTOMER) <= 0;
    }
}
