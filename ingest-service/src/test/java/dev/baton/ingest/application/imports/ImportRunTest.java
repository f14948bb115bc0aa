package dev.baton.ingest.application.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.contracts.score.Fingerprint;
import dev.baton.ingest.application.EventLog.Entry;
import dev.baton.ingest.domain.imports.ImportState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** A run keeps its lease whatever it does, and keeps out who is to be forgotten. */
class ImportRunTest {

    private static final Duration LEASE = Duration.ofSeconds(15);

    private final FakeTime time = new FakeTime();
    private final FakeLeases leases = new FakeLeases(time, LEASE);
    private final Runs runs = new Runs(leases);

    @Test
    void theLeaseIsKeptWhileACompressedFileIsInflatedToWhereTheRunWas() throws IOException {
        // Given: only the last row is missing, and every kilobyte takes seconds
        String file = Runs.file(5_000);
        leases.holds(
                Runs.job(ImportState.RUNNING, file.length() - Runs.row(4_999).length(), null), new byte[0]);
        leases.content = () -> slow(gzip(file), Duration.ofSeconds(4));

        // When
        runs.run(time, time);

        // Then
        assertThat(leases.state).isEqualTo(ImportState.DONE);
        assertThat(leases.progress.tally().accepted()).isOne();
        assertThat(leases.lapsed).isFalse();
    }

    @Test
    void theLeaseIsKeptWhileASlowPaceMakesALongPause() {
        // Given
        leases.holds(Runs.job(ImportState.RUNNING, 0, 10), bytes(Runs.file(501)));

        // When
        runs.run(time, time);

        // Then
        assertThat(leases.state).isEqualTo(ImportState.DONE);
        assertThat(time.waited()).isGreaterThan(Duration.ofSeconds(45));
        assertThat(leases.lapsed).isFalse();
    }

    @Test
    void whatIsPausedDuringAPauseIsLeftWithinASecond() {
        // Given
        leases.holds(Runs.job(ImportState.RUNNING, 0, 1), bytes(Runs.file(501)));
        Lease.Stop somebodyPausesIt = new Lease.Stop() {
            @Override
            public boolean asked() {
                return false;
            }

            @Override
            public void await(Duration pause) {
                time.await(pause);
                leases.state = ImportState.PAUSED;
            }
        };

        // When
        runs.run(somebodyPausesIt, time);

        // Then
        assertThat(time.waited()).isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(leases.state).isEqualTo(ImportState.PAUSED);
        assertThat(leases.progress.tally().rows()).isEqualTo(500);
    }

    @Test
    void whoLosesTheLeaseWhileReadingStops() {
        // Given
        leases.holds(Runs.job(ImportState.RUNNING, 0, null), new byte[0]);
        leases.content = () -> slow(bytes(Runs.file(500)), Duration.ofSeconds(4));
        leases.state = ImportState.CANCELLED;

        // Then
        assertThatThrownBy(() -> runs.run(time, time)).isInstanceOf(LeaseLostException.class);
        assertThat(runs.emitted).isEmpty();
    }

    @Test
    void rowsOfWhoeverIsForgottenAreDroppedWithoutATrace() {
        // Given: by their address, their id, and an id in a row that is wrong
        leases.holds(Runs.job(ImportState.RUNNING, 0, null), bytes(Runs.file(4) + "p-9,p-9@acme.example,too many\n"));
        forget("p-1@ACME.example", "p-2", "p-9");

        // When
        runs.run(time, time);

        // Then
        assertThat(leases.progress.tally().accepted()).isEqualTo(2);
        assertThat(runs.emitted)
                .extracting(entry -> ((Entry.Accepted) entry).event().userId())
                .containsOnly("p-0", "p-3");
        assertThat(leases.errors)
                .extracting(error -> error.row() + " " + error.error().code() + error.text())
                .containsExactly("2 FORGOTTEN", "3 FORGOTTEN", "5 FORGOTTEN");
    }

    @Test
    void errorsKeepTheCharactersOfTheFile() {
        // Given
        String mapping = Runs.MAPPING.replace("{\"userId\"", "{\"format\":{\"charset\":\"windows-1252\"},\"userId\"");
        byte[] file = "Id,Mail\nM\u00fcller,a,too many\n".getBytes(Charset.forName("windows-1252"));
        leases.holds(Runs.job(mapping, ImportState.RUNNING, 0, null), file);

        // When
        runs.run(time, time);

        // Then
        assertThat(leases.errors).extracting(KeptError::text).containsExactly("M\u00fcller,a,too many");
    }

    @Test
    void theReportOfADryRunHoldsNobodyWhoWasForgottenMeanwhile() {
        // Given: somebody whose row is read already
        leases.holds(Runs.job(ImportState.DRY_RUNNING, 0, null), bytes(Runs.file(600)));
        FakeLeases watched = leases;
        leases.content = () -> new FilterInputStream(new ByteArrayInputStream(bytes(Runs.file(600)))) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (watched.commits == 1) {
                    forget("p-1");
                }
                return super.read(into, offset, Math.min(length, 512));
            }
        };

        // When
        runs.run(time, time);

        // Then
        assertThat(leases.state).isEqualTo(ImportState.READY);
        assertThat(leases.report).isNull();
    }

    private void forget(String... identifiers) {
        Fingerprint print = new Fingerprint("salt");
        leases.forgotten.add(new ImportLeases.Forgotten(
                "salt", List.of(identifiers).stream().map(print::of).toList(), List.of()));
    }

    private InputStream slow(byte[] content, Duration eachTime) {
        return new FilterInputStream(new ByteArrayInputStream(content)) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                time.pass(eachTime);
                return super.read(into, offset, Math.min(length, 1024));
            }
        };
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(bytes(text));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
