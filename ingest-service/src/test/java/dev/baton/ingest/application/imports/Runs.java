package dev.baton.ingest.application.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.baton.ingest.application.EventLog;
import dev.baton.ingest.application.EventLog.Entry;
import dev.baton.ingest.application.Judges;
import dev.baton.ingest.application.RecentMessages;
import dev.baton.ingest.config.ImportConfig;
import dev.baton.ingest.config.IngestConfig;
import dev.baton.ingest.config.IngestSettings;
import dev.baton.ingest.domain.imports.ImportState;
import dev.baton.ingest.domain.imports.Tally;
import dev.baton.ingest.inbound.file.StreamedRowFiles;
import dev.baton.kit.message.MessageIds;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/** Imports to run without a database or a broker. */
final class Runs {

    static final String MAPPING =
            "{\"userId\":\"Id\",\"traits\":{\"email\":\"Mail\"},\"events\":[{\"name\":\"Visited\"}]}";
    static final UUID SOURCE = UUID.randomUUID();

    final FakeLeases leases;
    final List<Entry> emitted = new CopyOnWriteArrayList<>();
    final ImportTools tools;

    Runs(FakeLeases leases) {
        IngestConfig settings = IngestSettings.defaults();
        ImportConfig config = IngestSettings.imports(Map.of("baton.ingest.imports.poll", "PT0.01S"));
        EventLog log = (entries, trace) -> {
            emitted.addAll(entries);
            return Uni.createFrom().voidItem();
        };
        this.leases = leases;
        this.tools = new ImportTools(
                leases,
                new StreamedRowFiles(config),
                Judges.of(new RecentMessages(settings), settings),
                log,
                config,
                new ObjectMapper().registerModule(new JavaTimeModule()));
    }

    void run(Lease.Stop stop, FakeTime time) {
        Import job = leases.job;
        new ImportRun(tools, job, new MappingDocuments().kept(job.mapping()), new Lease(tools, job, stop, time)).run();
    }

    static Import job(ImportState state, long position, Integer rowsPerSecond) {
        return job(MAPPING, state, position, rowsPerSecond);
    }

    static Import job(String mapping, ImportState state, long position, Integer rowsPerSecond) {
        return new Import(
                MessageIds.next(),
                "leads",
                SOURCE,
                "renamed since",
                mapping,
                new Import.Options(rowsPerSecond, null, false, null),
                state,
                new Import.Upload(1, 1, null, "known", false),
                new Import.Progress(position, 0, Tally.NONE, 0, 0, 0),
                null,
                null,
                new Import.Times("ada", Instant.EPOCH, Instant.EPOCH, null, null),
                0);
    }

    static String file(int rows) {
        StringBuilder file = new StringBuilder("Id,Mail\n");
        IntStream.range(0, rows).forEach(i -> file.append(row(i)));
        return file.toString();
    }

    static String row(int number) {
        return "p-%d,p-%d@acme.example\n".formatted(number, number);
    }
}
