package dev.baton.ingest.application.imports;

import dev.baton.ingest.config.ImportConfig;
import dev.baton.ingest.domain.imports.Tally;
import java.time.Duration;
import java.util.List;

/** How far a run is, how fast, and how many errors are kept. */
final class ProgressMeter {

    private final Pace pace;
    private final long mostErrors;
    private Tally tally;
    private long errorsKept;
    private long read;

    ProgressMeter(Import job, ImportConfig config) {
        int most = config.rowsPerSecond();
        Integer asked = job.options().rowsPerSecond();
        this.pace = new Pace(asked == null ? most : Math.min(asked, most), System.nanoTime());
        this.mostErrors = config.mostErrors();
        this.tally = job.progress().tally();
        this.errorsKept = job.progress().errorsKept();
        this.read = job.progress().read();
    }

    Tally tally() {
        return tally;
    }

    /** The errors there is still room for. */
    List<KeptError> kept(List<KeptError> errors) {
        int room = (int) Math.max(0, Math.min(errors.size(), mostErrors - errorsKept));
        errorsKept += room;
        return errors.subList(0, room);
    }

    Import.Progress after(Batch batch, long position, long readNow) {
        tally = tally.plus(batch.tally());
        pace.measure(batch.tally().rows(), Math.max(0, readNow - read), System.nanoTime());
        read = readNow;
        long room = Math.max(0, Math.min(batch.errors().size(), mostErrors - errorsKept));
        return new Import.Progress(
                position, read, tally, errorsKept + room, pace.rowsPerSecond(), pace.bytesPerSecond());
    }

    Duration pause(Batch batch) {
        return pace.pause(batch.tally().rows(), System.nanoTime());
    }
}
