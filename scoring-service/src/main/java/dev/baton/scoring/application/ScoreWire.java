package dev.baton.scoring.application;

import dev.baton.scoring.domain.Judged;
import dev.baton.scoring.domain.score.Contribution;
import dev.baton.scoring.domain.score.Score;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

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

    /** The score of somebody about whom nothing is said, by the model that judged last. */
    static dev.baton.contracts.score.Score nothing(Judged last, Instant now) {
        int at = last.by().lastIndexOf('@');
        return new dev.baton.contracts.score.Score(
                last.by().substring(0, at),
                Integer.parseInt(last.by().substring(at + 1)),
                now,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                Score.UNGRADED,
                BigDecimal.ZERO,
                false,
                false,
                List.of(),
                List.of(),
                List.of());
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
