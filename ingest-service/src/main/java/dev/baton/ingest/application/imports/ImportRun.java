package dev.baton.ingest.application.imports;

import dev.baton.ingest.application.EventLog.Entry;
import dev.baton.ingest.application.Trace;
import dev.baton.ingest.application.imports.RowFiles.FileRow;
import dev.baton.ingest.application.imports.RowFiles.RowFile;
import dev.baton.ingest.domain.Reception;
import dev.baton.ingest.domain.imports.DryRunReport;
import dev.baton.ingest.domain.imports.ImportState;
import dev.baton.ingest.domain.imports.Mapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One import on its way, from where it is to its end or until somebody stops it. Blocks.
 *
 * <p>Batch by batch: judge, make durable, then enter position, counts and errors in one transaction. A crash between the
 * last two repeats the batch with the same ids, which every reader takes once.
 */
final class ImportRun {

    private final ImportTools tools;
    private final Import job;
    private final Lease lease;
    private final Mapping mapping;
    private final ProgressMeter meter;
    private final DryRunReport report = new DryRunReport();
    private final Recently recently = new Recently();
    private final EarlierRows earlier;
    private final ForgottenRows forgotten;
    private final RowJudge judge;

    ImportRun(ImportTools tools, Import job, Mapping mapping, Lease lease) {
        this.tools = tools;
        this.job = job;
        this.lease = lease;
        this.mapping = mapping;
        this.meter = new ProgressMeter(job, tools.config());
        boolean anew = job.options().newIds();
        this.earlier = new EarlierRows(
                tools.leases(), anew ? Optional.empty() : tools.leases().earlier(job.id()));
        this.forgotten =
                new ForgottenRows(tools.leases(), job.id(), mapping.format().rowCharset());
        this.judge = new RowJudge(
                tools.judge(),
                mapping,
                tools.config().mostEventsPerRow(),
                anew ? job.id().toString() : "",
                entry -> recently.holds(entry.id()));
    }

    /**
     * Runs. Returns when it ended, was stopped, or belongs to another replica.
     *
     * @throws LeaseLostException as a way of returning, from the middle of what is read
     */
    void run() {
        MeteredStream content = new MeteredStream(tools.leases().content(job.id()), lease);
        try (RowFile file =
                tools.files().open(content, mapping.format(), job.progress().position())) {
            refuseMissingColumns(file);
            boolean goOn = true;
            while (goOn) {
                Batch batch = read(file);
                goOn = !batch.empty() ? take(batch, file, content) : ended(file);
            }
        } catch (IOException closing) {
            throw new UncheckedIOException(closing);
        }
    }

    private void refuseMissingColumns(RowFile file) {
        if (file.columns().isEmpty()) {
            return;
        }
        TreeSet<String> missing = new TreeSet<>(mapping.columns());
        file.columns().forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw new UnreadableContentException(
                    "COLUMN_MISSING",
                    "The mapping reads columns the file does not have: %s. The file has: %s. Send a mapping that fits."
                            .formatted(String.join(", ", missing), String.join(", ", file.columns())));
        }
    }

    private Batch read(RowFile file) {
        forgotten.refresh();
        Batch batch = new Batch(meter.tally().rows(), mapping.format().rowCharset());
        Reception reception = new Reception(
                job.sourceId().toString(),
                tools.clock().instant().truncatedTo(ChronoUnit.MILLIS),
                null,
                null,
                Map.of("import", Map.of("id", job.id().toString(), "name", job.name())),
                0,
                null);
        while (!batch.full() && !enough(batch)) {
            FileRow row = file.next();
            if (row == null) {
                break;
            }
            lease.keep();
            RowJudge.Judged judged = forgotten.less(row, judge.judge(row, reception, earlier.emitted(batch.nextRow())));
            if (judged instanceof RowJudge.Judged.Taken taken) {
                taken.entries().forEach(entry -> recently.add(entry.id()));
                if (job.dry()) {
                    report.add(taken.entries().stream()
                            .map(entry -> ((Entry.Accepted) entry).event())
                            .toList());
                }
            }
            batch.add(judged, row.bytes());
        }
        return batch;
    }

    private boolean enough(Batch batch) {
        Long rows = job.options().dryRunRows();
        return job.dry() && rows != null && batch.nextRow() > rows;
    }

    /** Whether to go on. */
    private boolean take(Batch batch, RowFile file, MeteredStream content) {
        if (!job.dry() && !emit(batch.entries())) {
            return false;
        }
        Import.Progress progress = meter.after(batch, file.position(), content.count());
        Optional<ImportState> state =
                tools.leases().commit(job.id(), tools.owner(), progress, meter.kept(batch.errors()));
        if (state.filter(job.state()::equals).isEmpty()) {
            return false;
        }
        Long most = job.options().stopAfterRejected();
        if (!job.dry() && most != null && meter.tally().rejected() > most) {
            throw new UnreadableContentException(
                    "TOO_MANY_REJECTED",
                    "More than %d rows were rejected. Look at the errors, mend the mapping, and start again."
                            .formatted(most));
        }
        return lease.await(job.dry() ? Duration.ZERO : meter.pause(batch));
    }

    /** Sends in slices: one call with thousands of records would make the requests of live traffic wait. */
    private boolean emit(List<Entry> entries) {
        Trace trace = new Trace(job.id().toString(), null);
        for (int from = 0; from < entries.size(); from += ImportTools.SLICE) {
            List<Entry> slice =
                    new ArrayList<>(entries.subList(from, Math.min(entries.size(), from + ImportTools.SLICE)));
            if (!tools.durable(slice, trace, lease)) {
                return false;
            }
        }
        return true;
    }

    private boolean ended(RowFile file) {
        if (job.dry()) {
            List<String> unused = new ArrayList<>(file.columns());
            unused.removeAll(mapping.columns());
            boolean whole =
                    !enough(new Batch(meter.tally().rows(), mapping.format().rowCharset())) || file.next() == null;
            String told = tools.json(report.summary(file.columns(), unused, meter.tally(), whole));
            tools.finish(job, ImportState.READY, forgotten.mentionedIn(told) ? null : told);
        } else {
            tools.finish(job, ImportState.DONE, null);
        }
        return false;
    }
}
