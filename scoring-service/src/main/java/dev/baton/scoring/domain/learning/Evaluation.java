package dev.baton.scoring.domain.learning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** How well a figure tells buyers from others. */
public final class Evaluation {

    private Evaluation() {}

    /**
     * Area under the ROC curve: the chance that a won lead is placed above a lost one, ties counting half; by ranks
     * (Mann–Whitney U).
     *
     * @return 0.5 for no better than chance, also where only one outcome is there
     */
    public static double auc(double[] scores, boolean[] won) {
        Integer[] order = new Integer[scores.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> scores[i]));
        double ranksOfWon = 0;
        long wins = 0;
        for (int from = 0; from < order.length; ) {
            int to = from;
            long winsOfTie = 0;
            while (to < order.length && scores[order[to]] == scores[order[from]]) {
                winsOfTie += won[order[to]] ? 1 : 0;
                to++;
            }
            ranksOfWon += winsOfTie * ((from + 1 + to) / 2.0);
            wins += winsOfTie;
            from = to;
        }
        long losses = scores.length - wins;
        return wins == 0 || losses == 0 ? 0.5 : (ranksOfWon - wins * (wins + 1) / 2.0) / ((double) wins * losses);
    }

    /** The outcomes as the learner takes them. */
    static boolean[] outcomes(List<Observation> leads) {
        boolean[] won = new boolean[leads.size()];
        for (int i = 0; i < won.length; i++) {
            won[i] = leads.get(i).won();
        }
        return won;
    }

    /** Three decimals, as reports show them. */
    public static BigDecimal rounded(double figure) {
        return BigDecimal.valueOf(figure).setScale(3, RoundingMode.HALF_UP);
    }
}
