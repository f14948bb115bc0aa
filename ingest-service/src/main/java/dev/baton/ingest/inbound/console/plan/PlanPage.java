package dev.baton.ingest.inbound.console.plan;

import dev.baton.ingest.application.plan.PlanFault;
import dev.baton.ingest.application.plan.PlanVersion;
import dev.baton.ingest.application.plan.TrialJob;
import dev.baton.ingest.domain.plan.TrialReport;
import dev.baton.ingest.inbound.console.page.Section;
import dev.baton.kit.console.TimeWords;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A plan: what holds, what is drafted, what the draft would do.
 *
 * @param key      which plan
 * @param others   keys of all plans, this one included
 * @param active   what holds, in words
 * @param drafted  whether there is a draft
 * @param revision the draft's revision, empty where there is none
 * @param document the draft's text; where there is none the active one's, to begin with
 * @param faults   what is wrong with the text
 * @param notice   what was done, null for nothing
 * @param trial    a trial of the draft, null for none
 * @param proposal events to add as JSON text, null for none
 */
public record PlanPage(
        String key,
        List<String> others,
        String active,
        boolean drafted,
        String revision,
        String document,
        List<PlanFault> faults,
        String notice,
        Trial trial,
        String proposal) {

    private static final int MOST_EVENTS = 30;

    /** A trial and how far it is. */
    public record Trial(
            String id, boolean running, String state, long read, long total, String failure, TrialReport report) {

        static Trial of(TrialJob job, TrialReport report) {
            return new Trial(
                    job.id().toString(),
                    job.state() == TrialJob.State.RUNNING,
                    job.state().name().toLowerCase(Locale.ROOT),
                    job.read(),
                    job.total(),
                    job.failure(),
                    report);
        }

        /** The most frequent events. */
        public List<TrialReport.EventLine> events() {
            return report.events().stream().limit(MOST_EVENTS).toList();
        }
    }

    static String words(PlanVersion active, Instant now) {
        return active == null
                ? "No version is active: its sources are held against the default plan."
                : "Version %d is active, by %s, %s."
                        .formatted(active.version(), active.activatedBy(), TimeWords.ago(active.activatedAt(), now));
    }

    /** The pages of ingest. */
    public List<Section.Tab> tabs() {
        return Section.PLAN.tabs();
    }
}
