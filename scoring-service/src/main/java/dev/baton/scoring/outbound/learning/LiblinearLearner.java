package dev.baton.scoring.outbound.learning;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import dev.baton.scoring.domain.learning.Learner;
import dev.baton.scoring.domain.learning.Row;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** L1-regularised logistic regression by LIBLINEAR: most weights end at exactly zero. The same input gives the same weights. */
@Singleton
public class LiblinearLearner implements Learner {

    private static final double PRECISION = 0.001;
    private static final int ITERATIONS = 2000;

    @Override
    public Learned learn(List<Row> rows, boolean[] won, int columns, double freedom) {
        Problem problem = new Problem();
        problem.l = rows.size();
        problem.n = columns + 1;
        problem.bias = 1;
        problem.x = rows.stream().map(row -> features(row, columns)).toArray(Feature[][]::new);
        problem.y = new double[won.length];
        Arrays.setAll(problem.y, i -> won[i] ? 1 : 0);
        Parameter parameter = new Parameter(SolverType.L1R_LR, freedom, PRECISION, ITERATIONS);
        parameter.setRandom(new Random(0));
        Linear.disableDebugOutput();
        Model model = Linear.train(problem, parameter);
        // weights are of the label seen first
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        double[] weights = Arrays.copyOf(model.getFeatureWeights(), columns + 1);
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= sign;
        }
        return new Learned(Arrays.copyOf(weights, columns), weights[columns]);
    }

    /** LIBLINEAR counts columns from one; the last is always one, for the bias. */
    private static Feature[] features(Row row, int columns) {
        Feature[] features = new Feature[row.columns().length + 1];
        for (int i = 0; i < row.columns().length; i++) {
            features[i] = new FeatureNode(row.columns()[i] + 1, row.values()[i]);
        }
        features[features.length - 1] = new FeatureNode(columns + 1, 1);
        return features;
    }
}
