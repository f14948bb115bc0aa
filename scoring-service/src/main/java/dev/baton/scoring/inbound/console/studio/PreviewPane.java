package dev.baton.scoring.inbound.console.studio;

import dev.baton.scoring.application.trial.PreviewModel.Preview;
import dev.baton.scoring.application.trial.ProjectVolume.Projected;
import dev.baton.scoring.domain.trial.BacktestReport;
import dev.baton.scoring.inbound.console.page.TotalBar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the model would do, were it active.
 *
 * @param capacity leads a day the team can take, as typed
 * @param failure  why there is nothing to show, null where there is
 * @param preview  leads judged now and then, null where nobody asked
 * @param volume   leads a day, null where nobody asked
 * @param today    the last day shown
 * @param trial    one lead under both, null where nobody asked
 */
public record PreviewPane(
        String capacity, String failure, Preview preview, Projected volume, LocalDate today, TrialPane trial) {

    /** How far back leads a day are counted. */
    static final int DAYS = 30;

    /** Leads on one day. */
    public record Day(LocalDate date, long before, long after) {}

    static PreviewPane empty() {
        return new PreviewPane("", null, null, null, null, null);
    }

    static PreviewPane failed(String capacity, String why) {
        return new PreviewPane(capacity, why, null, null, null, null);
    }

    PreviewPane with(TrialPane tried) {
        return new PreviewPane(capacity, failure, preview, volume, today, tried);
    }

    /** The distribution of totals. */
    public List<TotalBar> bins() {
        return TotalBar.of(preview);
    }

    /** Which conditions cost more than they may, and for how many of the sampled leads; null for none. */
    public String overBudget() {
        var rules = preview.comparison().overBudget();
        return rules.isEmpty()
                ? null
                : "Too costly to evaluate: "
                        + rules.entrySet().stream()
                                .map(rule -> "%s for %d of %d sampled leads"
                                        .formatted(
                                                rule.getKey(),
                                                rule.getValue(),
                                                preview.comparison().leads()))
                                .collect(Collectors.joining(", "))
                        + ". Rules and recipes among them count 0, disqualifiers hold.";
    }

    public long qualifiedBefore() {
        return preview.scaled(preview.comparison().qualifiedBefore());
    }

    public long qualifiedAfter() {
        return preview.scaled(preview.comparison().qualifiedAfter());
    }

    public long wouldQualify() {
        return preview.scaled(preview.comparison().wouldQualify());
    }

    public long wouldCease() {
        return preview.scaled(preview.comparison().wouldCease());
    }

    /** Each of the last days. */
    public List<Day> days() {
        BacktestReport report = volume.report();
        List<Day> days = new ArrayList<>();
        for (int back = DAYS - 1; back >= 0; back--) {
            LocalDate date = today.minusDays(back);
            days.add(new Day(
                    date,
                    report.active().perDay().getOrDefault(date.toString(), 0L),
                    report.candidate().perDay().getOrDefault(date.toString(), 0L)));
        }
        return days;
    }

    /** Leads a day by threshold. */
    public List<BacktestReport.AtThreshold> thresholds() {
        return volume.report().volume().thresholds();
    }

    /** What averages are over. */
    public String averaged() {
        BacktestReport report = volume.report();
        return report.beginsLate()
                ? "the " + (report.historyDays() == 1 ? "one day" : report.historyDays() + " days")
                        + " that there is a history of"
                : "the last " + DAYS + " days";
    }

    /** Leads a day the team can take, null where nobody said. */
    public BigDecimal limit() {
        return volume.report().volume().capacityPerDay();
    }

    /** Whether no threshold hands over more leads than the team can take. */
    public boolean belowCapacity() {
        return volume.report().volume().belowCapacity();
    }

    /** The threshold that would fill the team, null where nobody said what it can take, or none does. */
    public BigDecimal fills() {
        return volume.report().volume().fills();
    }
}
