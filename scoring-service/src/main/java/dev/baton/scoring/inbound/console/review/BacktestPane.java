package dev.baton.scoring.inbound.console.review;

import dev.baton.scoring.domain.trial.BacktestReport;
import dev.baton.scoring.domain.trial.BacktestReport.Side;
import dev.baton.scoring.domain.trial.BacktestReport.Spread;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The report of a backtest as a picture and in words.
 *
 * @param period     in words
 * @param leads      replayed
 * @param unit       of the first chart
 * @param capacity   whether anybody said what the team can take
 * @param days       leads handed over by day or week
 * @param rows       the two beside each other
 * @param sentences  what the figures mean, with their denominators
 * @param volume     leads a day by threshold
 * @param averaged   what the averages are over
 * @param fills      which threshold fills the team
 */
public record BacktestPane(
        String period,
        String leads,
        String unit,
        boolean capacity,
        List<Bar> days,
        List<Row> rows,
        List<String> sentences,
        List<AtThreshold> volume,
        String averaged,
        String fills) {

    /** With more days than these a bar is a week. */
    private static final int MOST_BARS = 120;

    private static final int WEEK = 7;

    /**
     * A day, or a week that begins on it.
     *
     * @param label     for people
     * @param candidate leads that the version on trial would have handed over
     * @param active    leads that the models in use would have
     * @param capacity  what the team can take in that time, null where nobody said
     */
    public record Bar(String label, long candidate, long active, String capacity) {}

    /**
     * A figure of both.
     *
     * @param code for tests
     */
    public record Row(String code, String label, Figure candidate, Figure active) {}

    /**
     * A figure.
     *
     * @param value of it
     * @param of    its denominator in words, empty for none
     */
    public record Figure(String value, String of) {}

    /** Leads a day that a threshold hands over. */
    public record AtThreshold(String threshold, String perDay, String capacity) {}

    /**
     * @param until       the day the window ended
     * @param contactOnly whether the version hands over only whom somebody could write to or call
     */
    static BacktestPane of(BacktestReport report, LocalDate until, boolean contactOnly) {
        BigDecimal capacity = report.volume().capacityPerDay();
        int size = report.days() > MOST_BARS ? WEEK : 1;
        return new BacktestPane(
                report.days() == 1 ? "the last day" : "the last " + report.days() + " days",
                Figures.count(report.leads()),
                size == 1 ? "leads a day" : "leads a week",
                capacity != null,
                bars(report, until, size),
                rows(report),
                sentences(report, contactOnly),
                report.volume().thresholds().stream()
                        .map(at -> new AtThreshold(
                                Figures.plain(at.threshold()),
                                Figures.plain(at.perDay()),
                                capacity == null ? "" : Figures.plain(capacity)))
                        .toList(),
                averaged(report),
                fills(report));
    }

    private static String averaged(BacktestReport report) {
        if (!report.beginsLate()) {
            return report.days() == 1 ? "the last day" : "the last " + report.days() + " days";
        }
        String history = report.historyDays() == 1 ? "one day" : report.historyDays() + " days";
        return "the " + history + " that there is a history of";
    }

    private static List<Bar> bars(BacktestReport report, LocalDate until, int size) {
        List<Bar> bars = new ArrayList<>();
        BigDecimal capacity = report.volume().capacityPerDay();
        String limit = capacity == null ? null : Figures.plain(capacity.multiply(BigDecimal.valueOf(size)));
        LocalDate first = until.minusDays(report.days() - 1L);
        for (LocalDate day = first; !day.isAfter(until); day = day.plusDays(size)) {
            bars.add(new Bar(
                    day.toString(),
                    sum(report.candidate(), day, size, until),
                    sum(report.active(), day, size, until),
                    limit));
        }
        return bars;
    }

    private static long sum(Side side, LocalDate from, int days, LocalDate until) {
        return from.datesUntil(from.plusDays(days))
                .filter(day -> !day.isAfter(until))
                .mapToLong(day -> side.perDay().getOrDefault(day.toString(), 0L))
                .sum();
    }

    private static List<Row> rows(BacktestReport report) {
        Side one = report.candidate();
        Side other = report.active();
        return List.of(
                new Row("qualified", "Handed over, ever", leads(one), leads(other)),
                new Row("precision", "Precision: won of the handed over", precision(one), precision(other)),
                new Row("recall", "Recall: handed over of the won", recall(one), recall(other)),
                new Row("lift", "Lift: won, against leads in general", lift(one), lift(other)));
    }

    private static Figure leads(Side side) {
        return new Figure(Figures.count(side.qualified()), "leads");
    }

    private static Figure precision(Side side) {
        return share(
                side.precision(),
                side.wonOfHanded(),
                side.wonOfHanded() + side.lostOfHanded(),
                "not known: no lead with an outcome was handed over");
    }

    private static Figure recall(Side side) {
        return share(
                side.recall(),
                side.wonOfHanded(),
                side.wonOfHanded() + side.wonOfKept(),
                "not known: no lead was won yet");
    }

    private static Figure share(BigDecimal share, long part, long whole, String unknown) {
        return share == null
                ? new Figure("–", unknown)
                : new Figure(Figures.percent(share), Figures.count(part) + " of " + Figures.count(whole));
    }

    private static Figure lift(Side side) {
        return side.lift() == null
                ? new Figure("–", "not known without precision")
                : new Figure(Figures.ratio(side.lift().doubleValue()), "times");
    }

    private static List<String> sentences(BacktestReport report, boolean contactOnly) {
        List<String> sentences = new ArrayList<>();
        if (report.candidate().qualified() == 0 && contactOnly) {
            sentences.add(ModelWords.CONTACT_ONLY);
        }
        Side side = report.candidate();
        long decided = side.wonOfHanded() + side.lostOfHanded() + side.wonOfKept() + side.lostOfKept();
        sentences.add(
                decided == 0
                        ? "No lead has an outcome yet, so precision, recall and lift are not known. Import outcomes, or wait."
                        : "%s of %s leads have a known outcome; %s of them were won."
                                .formatted(
                                        Figures.count(decided),
                                        Figures.count(report.leads()),
                                        Figures.count(side.wonOfHanded() + side.wonOfKept())));
        if (decided > 0 && side.qualified() > 0 && side.wonOfHanded() + side.lostOfHanded() == 0) {
            sentences.add(
                    "All leads with an outcome qualify only after it, so precision is not known. Check that the history was imported with its dates.");
        }
        if (side.wonAtOutcome() + side.lostAtOutcome() > 0) {
            sentences.add(atOutcome(side));
        }
        sentences.add("Both would have handed over %s leads, only this version %s, only the models in use %s."
                .formatted(
                        Figures.count(report.both()),
                        Figures.count(report.onlyCandidate()),
                        Figures.count(report.onlyActive())));
        sentences.add(gained(report.gained()));
        if (report.beforeOutcome().leads() > 0) {
            sentences.add("It would have handed %s won leads over %s days before the deal was won (median; mean %s)."
                    .formatted(
                            Figures.count(report.beforeOutcome().leads()),
                            Figures.plain(report.beforeOutcome().median()),
                            Figures.plain(report.beforeOutcome().mean())));
        }
        return sentences;
    }

    private static String atOutcome(Side side) {
        return "%s of the %s handed-over leads with an outcome qualify at the very instant of it (%s won). They come from files with one date per row and count as handed over; whether they qualified before the outcome can't be told."
                .formatted(
                        Figures.count(side.wonAtOutcome() + side.lostAtOutcome()),
                        Figures.count(side.wonOfHanded() + side.lostOfHanded()),
                        Figures.count(side.wonAtOutcome()));
    }

    private static String gained(Spread gained) {
        if (gained.leads() == 0) {
            return "Lead time gained is not known: no won lead was really handed over that it would have handed over, too.";
        }
        String way = gained.median().signum() < 0 ? "later" : "earlier";
        return "Of %s won leads that were really handed over, it would have done so %s days %s (median; mean %s)."
                .formatted(
                        Figures.count(gained.leads()),
                        Figures.plain(gained.median().abs()),
                        way,
                        Figures.plain(gained.mean()));
    }

    private static String fills(BacktestReport report) {
        BigDecimal capacity = report.volume().capacityPerDay();
        if (capacity == null) {
            return "Say what the team can take a day, and the threshold that fills it is named here.";
        }
        if (report.volume().belowCapacity()) {
            BigDecimal most = report.volume().thresholds().stream()
                    .map(BacktestReport.AtThreshold::perDay)
                    .max(Comparator.naturalOrder())
                    .orElse(BigDecimal.ZERO);
            return "The team is not filled: no threshold hands over more than %s leads a day, and the team can take %s."
                    .formatted(Figures.plain(most), Figures.plain(capacity));
        }
        return report.volume().fills() == null
                ? "No threshold up to 100 keeps within " + Figures.plain(capacity) + " leads a day."
                : "A threshold of " + Figures.plain(report.volume().fills())
                        + " fills the team: as many as possible within " + Figures.plain(capacity) + " leads a day.";
    }
}
