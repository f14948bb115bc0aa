package dev.baton.scoring.application;

import dev.baton.scoring.domain.score.Contribution;
import dev.baton.scoring.domain.score.Score;
import java.math.BigDecimal;

/** Scores as others read them: decimals in place of thousandths. */
public final class ScoreWire {

    private static final int MILLI = 3;

    private ScoreWire() {}

    /** The score in the words of the contracts. */
    public static dev.baton.contracts.score.Score score(Score score) {
        return new dev.baton.contracts.score.Score(
                score.model(),
                score.modelVersion(),
                score.asOf(),
                decimal(score.fit()),
                decimal(score.engagement()),
                decimal(score.total()),
                score.grade(),
                decimal(score.completeness()),
                score.scored(),
                score.qualified(),
                score.qualifiedBy(),
                score.disqualifiedBy(),
                score.contributions().stream().map(ScoreWire::contribution).toList());
    }

    /** Thousandths as a decimal without needless zeros. */
    public static BigDecimal decimal(long milli) {
        BigDecimal exact = BigDecimal.valueOf(milli, MILLI).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    /** One contribution in the words of the contracts. */
    public static dev.baton.contracts.score.Contribution contribution(Contribution given) {
        return new dev.baton.contracts.score.Contribution(
                given.rule(),
                given.dimension().name(),
                decimal(given.points()),
                decimal(given.raw()),
                decimal(given.lostToDecay()),
                decimal(given.lostToCap()),
                (int) Math.min(Integer.MAX_VALUE, given.count()),
                given.latestAt(),
                given.reason());
    }
}
