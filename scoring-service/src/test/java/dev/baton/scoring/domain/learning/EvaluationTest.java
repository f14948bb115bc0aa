package dev.baton.scoring.domain.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    @Test
    void aPerfectOrderIsOneAndAReversedOneZero() {
        // Given
        boolean[] won = {false, false, true, true};

        // When
        double perfect = Evaluation.auc(new double[] {1, 2, 3, 4}, won);
        double reversed = Evaluation.auc(new double[] {4, 3, 2, 1}, won);

        // Then
        assertThat(perfect).isEqualTo(1);
        assertThat(reversed).isZero();
    }

    @Test
    void oneOutcomeAloneTellsNothing() {
        assertThat(Evaluation.auc(new double[] {1, 2}, new boolean[] {true, true}))
                .isEqualTo(0.5);
    }

    @Property(tries = 200)
    void itIsTheShareOfPairsInTheRightOrder(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(min = 0, max = 5) Integer> scores, @ForAll int wins) {
        // Given
        double[] figures = scores.stream().mapToDouble(i -> i).toArray();
        boolean[] won = new boolean[figures.length];
        for (int i = 0; i < won.length; i++) {
            won[i] = (wins >> i & 1) == 1;
        }

        // When
        double auc = Evaluation.auc(figures, won);

        // Then
        double right = 0;
        int pairs = 0;
        for (int i = 0; i < won.length; i++) {
            for (int j = 0; j < won.length; j++) {
                if (won[i] && !won[j]) {
                    pairs++;
                    right += figures[i] > figures[j] ? 1 : figures[i] == figures[j] ? 0.5 : 0;
                }
            }
        }
        assertThat(auc).isCloseTo(pairs == 0 ? 0.5 : right / pairs, within(1e-9));
    }
}
