package dev.baton.ingest.application.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ingest.application.KeyedSource;
import dev.baton.ingest.application.KnownSources;
import dev.baton.ingest.domain.Source;
import dev.baton.ingest.domain.SourceKind;
import dev.baton.ingest.domain.SourceSettings;
import dev.baton.ingest.domain.imports.ImportState;
import io.smallrye.mutiny.Uni;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The worker ends what cannot be done, tries again what may be, and is not hurried. */
class ImportWorkerTest {

    private final FakeLeases leases = new FakeLeases(System::nanoTime, Duration.ofSeconds(15));
    private final Runs runs = new Runs(leases);
    private final List<KeyedSource> inForce = new CopyOnWriteArrayList<>();
    private final KnownSources sources = new KnownSources(() -> Uni.createFrom().item(() -> List.copyOf(inForce)));
    private final ImportWorker worker =
            new ImportWorker(runs.tools, new ContentCheck(runs.tools), new MappingDocuments(), sources);

    ImportWorkerTest() {
        inForce.add(new KeyedSource(
                Source.made(Runs.SOURCE, "now", SourceKind.SERVER, SourceSettings.DEFAULT, "ada", Instant.EPOCH),
                List.of()));
    }

    @AfterEach
    void stop() throws InterruptedException {
        worker.stop(null);
    }

    @Test
    void whatFailsForAReasonThatStaysIsOver() {
        // Given
        holds(1, null);
        leases.content = () -> {
            throw new IllegalStateException("nobody thought of this");
        };

        // When
        work();

        // Then
        Awaitility.await().until(() -> leases.state == ImportState.FAILED);
        assertThat(leases.failure.code()).isEqualTo("INTERNAL");
        assertThat(leases.failure.detail()).contains(leases.job.id().toString()).doesNotContain("nobody thought");
    }

    @Test
    void whatFailsForAReasonThatPassesIsTriedAgain() {
        // Given
        holds(1, null);
        leases.content = () -> {
            throw new UncheckedIOException(new ConnectException("database away"));
        };

        // When
        work();

        // Then
        Awaitility.await().until(() -> leases.claims > 2);
        assertThat(leases.state).isEqualTo(ImportState.RUNNING);
        assertThat(leases.failure).isNull();
    }

    @Test
    void aSourceIsKnownByItsIdWhateverItsNameAndHoweverNewItIs() {
        // Given: a picture from before the source was made
        List<KeyedSource> made = List.copyOf(inForce);
        inForce.clear();
        holds(1, null);
        sources.refresh().await().atMost(Duration.ofSeconds(1));
        inForce.addAll(made);

        // When
        worker.start(null);

        // Then
        Awaitility.await().until(() -> leases.state != ImportState.RUNNING);
        assertThat(leases.state).isEqualTo(ImportState.DONE);
    }

    @Test
    void aRevokedSourceEndsItsImports() {
        // Given
        inForce.clear();
        holds(1, null);

        // When
        work();

        // Then
        Awaitility.await().until(() -> leases.state == ImportState.FAILED);
        assertThat(leases.failure.code()).isEqualTo("SOURCE_REVOKED");
    }

    @Test
    void whoWakesTheWorkerHurriesNoRunThatGoesAtItsPace() {
        // Given: a warm worker, and a second batch that is due half a second after the beginning
        holds(501, null);
        work();
        Awaitility.await().until(() -> leases.state == ImportState.DONE);
        long begun = System.nanoTime();
        int before = leases.commits;
        holds(501, 1_000);

        // When
        Awaitility.await().pollInterval(Duration.ofMillis(5)).until(() -> {
            worker.wake();
            return leases.commits == before + 2;
        });

        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(500));
    }

    private void holds(int rows, Integer rowsPerSecond) {
        leases.holds(
                Runs.job(ImportState.RUNNING, 0, rowsPerSecond), Runs.file(rows).getBytes(StandardCharsets.UTF_8));
    }

    private void work() {
        sources.refresh().await().atMost(Duration.ofSeconds(1));
        worker.start(null);
    }
}
