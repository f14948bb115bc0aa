package dev.baton.scoring.domain.model;

import java.util.List;

/** How points fade with the age of what earned them. Ages are whole hours since it happened. */
public sealed interface Decay {

    /** The longest age a model may speak of, in hours: ten years. */
    int LONGEST = 24 * 3650;

    /** Points stay. */
    record None() implements Decay {}

    /**
     * Points halve with every period.
     *
     * @param hours length of the period in hours
     */
    record HalfLife(int hours) implements Decay {
        public HalfLife {
            requireAge(hours);
        }
    }

    /**
     * Points fade evenly until nothing is left.
     *
     * @param hours age at which nothing is left
     */
    record Linear(int hours) implements Decay {
        public Linear {
            requireAge(hours);
        }
    }

    /**
     * Points fall at certain ages.
     *
     * @param steps ages ascending, shares descending
     */
    record Step(List<At> steps) implements Decay {
        public Step {
            steps = List.copyOf(steps);
            At last = new At(0, 1000);
            for (At step : steps) {
                requireAge(step.hours());
                if (step.hours() <= last.hours() || step.keep() >= last.keep() || step.keep() < 0) {
                    throw new IllegalArgumentException("steps must grow older and keep less, each than the one before");
                }
                last = step;
            }
        }
    }

    /**
     * One fall.
     *
     * @param hours age from which it holds
     * @param keep  share that is left, thousandths
     */
    record At(int hours, int keep) {}

    private static void requireAge(int hours) {
        if (hours < 1 || hours > LONGEST) {
            throw new IllegalArgumentException("an age must be 1 hour to 3650 days, was " + hours + " hours");
        }
    }
}
