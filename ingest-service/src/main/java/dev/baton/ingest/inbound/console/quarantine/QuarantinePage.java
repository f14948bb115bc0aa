package dev.baton.ingest.inbound.console.quarantine;

import dev.baton.ingest.application.quarantine.RejectionLine;
import dev.baton.ingest.application.quarantine.RejectionSummary;
import dev.baton.ingest.application.quarantine.ReplayJob;
import dev.baton.ingest.domain.quarantine.RejectionState;
import dev.baton.ingest.inbound.console.page.Section;
import dev.baton.kit.console.TimeWords;
import dev.baton.kit.page.Page;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The quarantine at a glance.
 *
 * @param search what is looked for
 * @param total  items that match
 * @param groups by reason and event, the largest first
 * @param rows   the items of this page, newest first
 * @param next   address of the next page, null on the last
 * @param job    a replay to follow, null for none
 * @param notice what was done, null for nothing
 */
public record QuarantinePage(
        QuarantineSearch search, long total, List<Group> groups, List<Row> rows, String next, Job job, String notice) {

    private static final int MOST_GROUPS = 8;

    /** Items of the same reason and event. */
    public record Group(String code, String event, long count, String last, String href) {}

    /** One item. */
    public record Row(
            String id,
            String event,
            String code,
            String pointer,
            String detail,
            String messageId,
            String source,
            String when,
            String exact,
            Instant instant,
            String state) {}

    /** A replay and how far it is. */
    public record Job(
            String id,
            boolean running,
            String state,
            long done,
            long total,
            long accepted,
            long duplicates,
            long rejected) {
        static Job of(ReplayJob job) {
            return new Job(
                    job.id().toString(),
                    job.state() == ReplayJob.State.RUNNING,
                    job.state().name().toLowerCase(Locale.ROOT),
                    job.accepted() + job.duplicates() + job.rejected(),
                    job.total(),
                    job.accepted(),
                    job.duplicates(),
                    job.rejected());
        }
    }

    static QuarantinePage of(
            QuarantineSearch search,
            RejectionSummary summary,
            Page<RejectionLine> page,
            ReplayJob job,
            String notice,
            Instant now) {
        return new QuarantinePage(
                search,
                summary.total(),
                summary.groups().stream()
                        .limit(MOST_GROUPS)
                        .map(group -> new Group(
                                group.code(),
                                group.event(),
                                group.count(),
                                TimeWords.ago(group.last(), now),
                                search.of(group.code(), group.event() == null ? "" : group.event())
                                        .href()))
                        .toList(),
                page.items().stream().map(line -> row(line, now)).toList(),
                page.nextCursor() == null
                        ? null
                        : search.href() + "&cursor=" + QuarantineSearch.encoded(page.nextCursor()),
                job == null ? null : Job.of(job),
                notice);
    }

    /** The pages of ingest. */
    public List<Section.Tab> tabs() {
        return Section.QUARANTINE.tabs();
    }

    /** States to choose from. */
    public List<String> states() {
        return Arrays.stream(RejectionState.values()).map(Enum::name).toList();
    }

    /** Whether what is shown can be replayed and discarded. */
    public boolean open() {
        return search.state().equals(RejectionState.OPEN.name());
    }

    private static Row row(RejectionLine line, Instant now) {
        return new Row(
                line.id().toString(),
                line.eventName() == null ? "no name" : line.eventName(),
                line.reason().code(),
                line.reason().pointer(),
                line.reason().detail(),
                line.messageId(),
                line.source() == null ? line.sourceId() : line.source(),
                TimeWords.ago(line.receivedAt(), now),
                TimeWords.exact(line.receivedAt()),
                line.receivedAt(),
                line.state().name());
    }
}
