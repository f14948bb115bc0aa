package dev.baton.scoring.domain.score;

import dev.baton.scoring.domain.model.Decay;
import java.util.List;

/**
 * The share of points that is left at an age, in 2<sup>-30</sup> parts: whole numbers, so that every machine comes to the
 * same. Never grows with age.
 */
interface Fading {

    /** Binary digits behind the point of a share. */
    int SCALE = 30;

    /** All of it. */
    long WHOLE = 1L << SCALE;

    /** What is left after whole hours. */
    long shareAt(long hours);

    /** The age from which nothing changes any more. */
    long settledAfter();

    static Fading of(Decay decay) {
        return switch (decay) {
            case Decay.None none -> new Staying();
            case Decay.HalfLife halfLife -> new HalfLife(halfLife.hours());
            case Decay.Linear linear -> new Even(linear.hours());
            case Decay.Step step -> new Steps(step.steps());
        };
    }

    /** Points stay. */
    record Staying() implements Fading {
        @Override
        public long shareAt(long hours) {
            return WHOLE;
        }

        @Override
        public long settledAfter() {
            return 0;
        }
    }

    /** Points fade evenly. */
    record Even(int period) implements Fading {
        @Override
        public long shareAt(long hours) {
            return hours <= 0 ? WHOLE : Math.max(0, period - hours) * WHOLE / period;
        }

        @Override
        public long settledAfter() {
            return period;
        }
    }

    /** Points fall at certain ages. */
    record Steps(List<Decay.At> steps) implements Fading {
        @Override
        public long shareAt(long hours) {
            long share = WHOLE;
            for (Decay.At step : steps) {
                if (hours < step.hours()) {
                    break;
                }
                share = step.keep() * WHOLE / 1000;
            }
            return share;
        }

        @Override
        public long settledAfter() {
            return steps.getLast().hours();
        }
    }
}
