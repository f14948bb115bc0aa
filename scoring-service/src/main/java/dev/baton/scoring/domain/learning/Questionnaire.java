package dev.baton.scoring.domain.learning;

import java.util.List;

/**
 * The questions that are asked of every lead, in a fixed order.
 *
 * @param questions the questions
 */
public record Questionnaire(List<Question> questions) {
    public Questionnaire {
        questions = List.copyOf(questions);
    }

    /** How many columns all answers take. */
    public int columns() {
        return questions.stream().mapToInt(Question::columns).sum();
    }

    /** A lead's answers as numbers. */
    public Row answers(Observation lead) {
        Row.Builder row = new Row.Builder();
        int offset = 0;
        for (Question question : questions) {
            question.answer(lead, offset, row);
            offset += question.columns();
        }
        return row.build();
    }
}
