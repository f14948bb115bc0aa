package dev.baton.scoring.domain.qualification;

import dev.baton.scoring.domain.adjustment.Adjustments;
import dev.baton.scoring.domain.lead.Consent;
import dev.baton.scoring.domain.lead.Profile;
import dev.baton.scoring.domain.score.CompiledModel;
import dev.baton.scoring.domain.score.Forecast;
import dev.baton.scoring.domain.score.Forecast.Level;
import dev.baton.scoring.domain.score.Score;
import dev.baton.scoring.domain.score.Tally;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a lead must be looked at again though nothing happens: when it falls below the level of leaving, when its dwell or
 * its rest ends, when a penalty has faded enough or a gate opens, when an adjustment expires.
 */
public final class NextLook {

    /**
     * What is known of a lead.
     *
     * @param score as of the present
     */
    public record Known(Profile profile, Tally tally, Adjustments adjustments, Score score) {}

    private final Forecast forecast;

    public NextLook(CompiledModel model) {
        this.forecast = new Forecast(model);
    }

    /** The first instant at which a look could come to something else; empty where none ever could. */
    public Optional<Instant> after(Known known, Decision decision) {
        Optional<Instant> own =
                switch (decision) {
                    case Decision.Resting resting -> Optional.of(resting.until());
                    case Decision.Dwelling dwelling ->
                        earliest(Optional.of(dwelling.until()), next(known, Level.STAY, true));
                    case Decision.Up up -> next(known, Level.STAY, false);
                    case Decision.Down down -> rising(known, down.standing());
                    case Decision.Unchanged unchanged ->
                        unchanged.standing().qualified()
                                ? next(known, Level.STAY, false)
                                : rising(known, unchanged.standing());
                };
        return earliest(own, known.adjustments().nextEnd(known.score().asOf()));
    }

    private Optional<Instant> rising(Known known, Standing standing) {
        boolean waits = !standing.excluded()
                && !known.score().qualified()
                && known.score().contactable();
        return waits && forecast.mayRise(known.score()) ? next(known, Level.ENTER, true) : Optional.empty();
    }

    private Optional<Instant> next(Known known, Level level, boolean wanted) {
        Instant asOf = known.score().asOf();
        // the points of somebody who objects to profiling count for nothing, whatever they will be
        Adjustments.Effect effect = Consent.objectsToProfiling(known.profile())
                ? new Adjustments.Effect(0, 0L)
                : known.adjustments().effect(asOf);
        return forecast.next(known.profile(), known.tally(), effect, asOf, level, wanted);
    }

    private static Optional<Instant> earliest(Optional<Instant> one, Optional<Instant> other) {
        return Stream.concat(one.stream(), other.stream()).min(Comparator.naturalOrder());
    }
}
