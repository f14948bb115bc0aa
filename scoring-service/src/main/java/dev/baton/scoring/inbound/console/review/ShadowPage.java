package dev.baton.scoring.inbound.console.review;

import dev.baton.scoring.application.ScoreWire;
import dev.baton.scoring.application.trial.RunShadows;
import dev.baton.scoring.application.trial.Shadows.Agreement;
import dev.baton.scoring.inbound.console.page.Points;
import java.util.List;

/**
 * A version beside the active one on live traffic.
 *
 * @param head      what stands above
 * @param notice    what was just tried, null for nothing
 * @param may       whether this version can run beside the active one; else why not stands in {@code whyNot}
 * @param whyNot    why it can't
 * @param bar       the run, null before the first
 * @param agreement how far the two agree in one sentence, null before the first run
 * @param rows      who would have been handed over by whom
 * @param examples  leads about which the two differ, the latest first
 */
public record ShadowPage(
        VersionHead head,
        Notice notice,
        boolean may,
        String whyNot,
        JobBar bar,
        String agreement,
        List<Row> rows,
        List<Example> examples) {

    /** Leads handed over by both, one or none. */
    public record Row(String code, String label, String leads) {}

    /** A lead about which the two differ. */
    public record Example(String href, String lead, String would, String active, String candidate) {}

    static ShadowPage of(VersionHead head, Notice notice, String whyNot, JobBar bar, RunShadows.Report report) {
        Agreement found = report == null ? null : report.agreement();
        return new ShadowPage(
                head,
                notice,
                whyNot == null,
                whyNot,
                bar,
                found == null ? null : sentence(found),
                found == null ? List.of() : rows(found),
                found == null
                        ? List.of()
                        : found.differences().stream()
                                .map(one -> new Example(
                                        "/console/leads/" + one.leadId(),
                                        one.leadId().toString().substring(0, 8),
                                        one.byCandidate() ? "only by this version" : "only by the models in use",
                                        Points.plain(ScoreWire.decimal(one.active())),
                                        Points.plain(ScoreWire.decimal(one.candidate()))))
                                .toList());
    }

    private static String sentence(Agreement found) {
        long agree = found.both() + found.neither();
        long judged = agree + found.onlyCandidate() + found.onlyActive();
        if (judged == 0) {
            return "Nothing happened to any lead yet. A lead is compared as soon as something does.";
        }
        return "They agree about %s of %s leads that something happened to (%s). %s are still to be looked at."
                .formatted(
                        Figures.count(agree),
                        Figures.count(judged),
                        Figures.percent(agree / (double) judged),
                        Figures.count(found.pending()));
    }

    private static List<Row> rows(Agreement found) {
        return List.of(
                new Row("both", "Both", Figures.count(found.both())),
                new Row("more", "Only this version", Figures.count(found.onlyCandidate())),
                new Row("less", "Only the models in use", Figures.count(found.onlyActive())),
                new Row("neither", "Neither", Figures.count(found.neither())));
    }
}
