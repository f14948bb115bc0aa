package dev.baton.scoring.domain.learning;

import dev.baton.scoring.domain.learning.Observation.Deed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Something a points model may ask of a lead. */
public sealed interface Question {

    /** How many columns its answer takes in a {@link Row}. */
    int columns();

    /** How many answers it has, the unknown one included. */
    int answersInAll();

    /** The number of the lead's answer, counted from 0. */
    int answerOf(Observation lead);

    /** Columns and values that describe the lead, appended to a row; columns start at {@code offset}. */
    void answer(Observation lead, int offset, Row.Builder row);

    /**
     * What a trait says; its answers exclude each other.
     *
     * @param path    of the trait, as a condition names it
     * @param answers told apart; whatever is none of them, the unknown included, is one more: the last column
     */
    record Trait(String path, List<Answer> answers) implements Question {
        public Trait {
            Objects.requireNonNull(path, "path");
            answers = List.copyOf(answers);
        }

        @Override
        public int columns() {
            return answers.size() + 1;
        }

        @Override
        public int answersInAll() {
            return columns();
        }

        @Override
        public int answerOf(Observation lead) {
            return indexOf(lead.traits().get(path));
        }

        @Override
        public void answer(Observation lead, int offset, Row.Builder row) {
            row.add(offset + answerOf(lead), 1);
        }

        /** Index of the answer; {@code answers.size()} for any other. */
        int indexOf(Object value) {
            for (int i = 0; i < answers.size(); i++) {
                if (value != null && answers.get(i).holds(value)) {
                    return i;
                }
            }
            return answers.size();
        }
    }

    /**
     * How often the lead did something: the first time takes one column, every time up to {@link #MOST} another.
     *
     * @param deed what it did
     */
    record Doing(Deed deed) implements Question {

        /** Times that count; more of the same tells nothing new. */
        public static final int MOST = 5;

        @Override
        public int columns() {
            return 2;
        }

        @Override
        public int answersInAll() {
            return MOST + 1;
        }

        @Override
        public int answerOf(Observation lead) {
            return Math.min(lead.deeds().getOrDefault(deed, 0), MOST);
        }

        @Override
        public void answer(Observation lead, int offset, Row.Builder row) {
            int times = answerOf(lead);
            if (times > 0) {
                row.add(offset, 1);
                row.add(offset + 1, times / (double) MOST);
            }
        }
    }

    /** One answer to a question about a trait. */
    sealed interface Answer {

        /** Whether a known value is this answer. */
        boolean holds(Object value);

        /** A text, whatever its case. */
        record Is(String value) implements Answer {
            @Override
            public boolean holds(Object actual) {
                return value.toLowerCase(Locale.ROOT).equals(actual.toString().toLowerCase(Locale.ROOT));
            }
        }

        /**
         * A number within bounds, both included.
         *
         * @param low  null where there is none
         * @param high null where there is none
         */
        record Between(BigDecimal low, BigDecimal high) implements Answer {
            @Override
            public boolean holds(Object actual) {
                BigDecimal number = Figures.of(actual);
                return number != null
                        && (low == null || number.compareTo(low) >= 0)
                        && (high == null || number.compareTo(high) <= 0);
            }
        }
    }
}
