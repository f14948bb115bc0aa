package dev.baton.ingest.application.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.ingest.application.EventLog;
import dev.baton.ingest.application.EventLogUnavailableException;
import dev.baton.ingest.application.ItemJudge;
import dev.baton.ingest.application.Trace;
import dev.baton.ingest.config.ImportConfig;
import dev.baton.ingest.domain.imports.ImportState;
import dev.baton.kit.message.MessageIds;
import io.smallrye.mutiny.TimeoutException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What every run needs: where rows come from, who judges them, where their events go, and who this replica is. */
@Singleton
class ImportTools {

    /** Events sent with one call. */
    static final int SLICE = 250;

    private static final Duration SENT = Duration.ofSeconds(30);
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final ImportLeases leases;
    private final RowFiles files;
    private final ItemJudge judge;
    private final EventLog log;
    private final ImportConfig config;
    private final ObjectMapper json;
    private final Clock clock = Clock.systemUTC();
    private final UUID owner = MessageIds.next();

    ImportTools(
            ImportLeases leases,
            RowFiles files,
            ItemJudge judge,
            EventLog log,
            ImportConfig config,
            ObjectMapper json) {
        this.leases = leases;
        this.files = files;
        this.judge = judge;
        this.log = log;
        this.config = config;
        this.json = json;
    }

    ImportLeases leases() {
        return leases;
    }

    RowFiles files() {
        return files;
    }

    ItemJudge judge() {
        return judge;
    }

    ImportConfig config() {
        return config;
    }

    Clock clock() {
        return clock;
    }

    /** This replica. */
    UUID owner() {
        return owner;
    }

    /** Makes entries durable, however long the log is away; false where the run is to stop instead. */
    boolean durable(List<EventLog.Entry> entries, Trace trace, Lease lease) {
        Duration wait = FIRST_WAIT;
        while (true) {
            try {
                log.append(entries, trace).await().atMost(SENT);
                return true;
            } catch (EventLogUnavailableException | TimeoutException away) {
                if (!lease.await(wait)) {
                    return false;
                }
                wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
            }
        }
    }

    /** A report as it is kept. */
    String json(Object report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a report can always be written", impossible);
        }
    }

    /** Ends the work; the report may be null. */
    void finish(Import job, ImportState state, String report) {
        leases.finish(job.id(), owner, state, report, null);
    }
}
