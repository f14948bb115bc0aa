package dev.baton.scoring.inbound.console.review;

import dev.baton.kit.console.Moment;
import dev.baton.scoring.application.activation.RescoreWork;
import dev.baton.scoring.application.evidence.AuditWork;
import dev.baton.scoring.application.evidence.SuggestWork;
import dev.baton.scoring.application.job.Job;
import dev.baton.scoring.application.trial.BacktestWork;
import dev.baton.scoring.application.trial.ShadowWork;
import dev.baton.scoring.inbound.console.page.VersionAddress;
import java.time.Instant;

/**
 * How far a job is.
 *
 * @param id       of it
 * @param kind     what it does, for people
 * @param subject  what it is about
 * @param href     where what it found is shown
 * @param code     its state; a page that waits for another state names it
 * @param state    for people
 * @param tone     of the state's chip
 * @param percent  how far, null where nobody knows how much there is
 * @param reach    how far in words
 * @param trouble  what went wrong and what to do, null for nothing
 * @param remains  what is left of one that was cancelled, null for any other
 * @param by       who started it
 * @param since    when
 * @param live     whether it goes on
 * @param resumes  whether it can go on from where it ended
 */
public record JobBar(
        String id,
        String kind,
        String subject,
        String href,
        String code,
        String state,
        String tone,
        Integer percent,
        String reach,
        String trouble,
        String remains,
        String by,
        Moment since,
        boolean live,
        boolean resumes) {

    private static final int WHOLE = 100;
    private static final String ENDING = "ENDING";

    /** A job as pages show it; null where there is none. */
    static JobBar of(Job job, boolean resumable, Instant now) {
        return job == null
                ? null
                : new JobBar(
                        job.id().toString(),
                        kind(job),
                        job.subject(),
                        href(job),
                        code(job),
                        state(job),
                        tone(job),
                        percent(job),
                        reach(job),
                        trouble(job, resumable),
                        remains(job, resumable),
                        job.createdBy(),
                        Moment.of(job.createdAt(), now),
                        !job.state().over(),
                        resumable);
    }

    /** Whether it can be told to end. */
    public boolean cancels() {
        return live && !code.equals(ENDING);
    }

    /** Waiting is no state of its own: a page that loads itself anew must not do so while somebody presses its buttons. */
    private static String code(Job job) {
        if (job.state().over()) {
            return job.state().name();
        }
        return job.cancelled() ? ENDING : Job.State.RUNNING.name();
    }

    private static String kind(Job job) {
        return switch (job.kind()) {
            case BacktestWork.KIND -> "Backtest";
            case RescoreWork.KIND -> "Rescoring";
            case AuditWork.KIND -> "Lift audit";
            case SuggestWork.KIND -> "Suggestion";
            case ShadowWork.KIND -> "Shadow run";
            default -> job.kind();
        };
    }

    /** Where what a job found is shown. */
    static String href(Job job) {
        String version = VersionAddress.ofSubject(job.subject());
        return switch (job.kind()) {
            case BacktestWork.KIND -> version + "/backtest?job=" + job.id();
            case AuditWork.KIND -> version + "/audit?job=" + job.id();
            case SuggestWork.KIND -> version + "/suggestion?job=" + job.id();
            case ShadowWork.KIND -> version + "/shadow";
            default -> version;
        };
    }

    private static String state(Job job) {
        if (job.cancelled() && !job.state().over()) {
            return "Ending";
        }
        return switch (job.state()) {
            case QUEUED -> "Waiting";
            case RUNNING -> "Running";
            case DONE -> "Done";
            case FAILED -> "Failed";
            case CANCELLED -> "Cancelled";
        };
    }

    private static String tone(Job job) {
        return switch (job.state()) {
            case DONE -> "ok";
            case FAILED -> "late";
            case QUEUED, RUNNING -> "accent";
            case CANCELLED -> "";
        };
    }

    private static Integer percent(Job job) {
        if (job.state() == Job.State.DONE) {
            return WHOLE;
        }
        // what is left at the end is the conclusion: a full bar would say it is over
        return job.total() == null || job.total() == 0
                ? null
                : (int) Math.min(WHOLE - 1, WHOLE * job.done() / job.total());
    }

    private static String reach(Job job) {
        String done = Figures.count(job.done());
        return job.total() == null || job.state() == Job.State.DONE
                ? done + " leads"
                : done + " of " + Figures.count(job.total()) + " leads";
    }

    private static String trouble(Job job, boolean resumable) {
        if (job.state() == Job.State.FAILED) {
            return "It was given up after %d tries of the same step (%s). %s If that does not help, tell your administrator the id of this job."
                    .formatted(
                            job.failures(),
                            job.error(),
                            resumable
                                    ? "Resume it: it goes on from where it ended. A draft that was edited meanwhile needs a new start."
                                    : "Start another.");
        }
        return job.error() == null || job.state().over()
                ? null
                : "A step failed (%s) and is tried again by itself, %d times so far."
                        .formatted(job.error(), job.failures());
    }

    private static String remains(Job job, boolean resumable) {
        if (job.state() != Job.State.CANCELLED) {
            return null;
        }
        if (resumable) {
            return "Resume it: it goes on from where it ended.";
        }
        String kept = kept(job);
        return job.error() == null ? kept : job.error() + " " + kept;
    }

    private static String kept(Job job) {
        return switch (job.kind()) {
            case AuditWork.KIND, SuggestWork.KIND, BacktestWork.KIND ->
                "What it had gathered is not kept: another begins from the start.";
            case RescoreWork.KIND -> "Who was judged anew stays so; the others are when something happens to them.";
            default -> "What it had found stays.";
        };
    }
}
