package dev.baton.ingest.inbound.console.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ingest.application.imports.Import;
import dev.baton.ingest.application.imports.KeptError;
import dev.baton.ingest.domain.imports.DryRunReport.Summary;
import dev.baton.ingest.domain.imports.DryRunReport.TraitSeen;
import dev.baton.ingest.domain.imports.ImportState;
import dev.baton.ingest.domain.imports.RowError;
import dev.baton.ingest.domain.imports.Tally;
import dev.baton.kit.page.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportPageTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Tally TALLY = new Tally(12_000, 9_000, 1_500, 1_000, 500, 20_000, Map.of("A", 3L, "B", 997L));

    @ParameterizedTest
    @CsvSource({
        "UPLOADING,  50, '1.0 KiB of 2.0 KiB uploaded', true",
        "READY,       0, 'uploaded, not started',       false",
        "DRY_RUNNING,25, '25 % of the file tried',      true",
        "RUNNING,    25, '25 % of the file read',       true",
        "PAUSED,     25, 'stopped at 25 %',             false",
        "DONE,      100, 'the whole file read',         false",
        "FAILED,     25, 'ended at 25 %',               false",
        "CANCELLED,  25, 'ended at 25 %',               false",
    })
    void theBarSaysHowFarAnImportIs(ImportState state, int percent, String reach, boolean live) {
        ImportRow row = ImportRow.of(in(state), NOW);

        assertThat(row.percent()).isEqualTo(percent);
        assertThat(row.reach()).isEqualTo(reach);
        assertThat(row.live()).isEqualTo(live);
        assertThat(row.accepted()).isEqualTo("9,000");
    }

    @Test
    void aRunningImportSaysHowFastAndHowLongStill() {
        ImportPage page = page(ImportState.RUNNING, null);

        assertThat(page.figures())
                .extracting(figure -> figure.code() + " " + figure.value())
                .containsExactly(
                        "rows 12,000",
                        "accepted 9,000",
                        "duplicates 1,500",
                        "rejected 1,000",
                        "rate 4,000",
                        "time 12 s");
        assertThat(page.may("pause")).isTrue();
        assertThat(page.may("start")).isFalse();
        assertThat(page.reasons()).extracting(ImportPage.Reason::code).containsExactly("B", "A");
        assertThat(page.errors()).containsExactly(new ImportPage.ErrorLine("1,234", "Day", "TIME_INVALID", "Mend it."));
    }

    @Test
    void oneThatEndedSaysHowLongItTook() {
        ImportPage page = page(ImportState.DONE, null);

        assertThat(page.figures())
                .extracting(figure -> figure.code() + " " + figure.value())
                .contains("rate 200", "time 1 min");
        assertThat(page.moves()).isEmpty();
        assertThat(page(ImportState.PAUSED, null).resumes()).isTrue();
    }

    @Test
    void whatADryRunFoundIsSaidInWords() {
        Summary report = new Summary(
                List.of("Id", "Job"),
                List.of("Job"),
                TALLY,
                false,
                Map.of("title", new TraitSeen(7, Map.of("text", 7L), List.of("CTO", "CEO"))),
                Map.of(),
                List.of());

        Trial trial = page(ImportState.READY, report).trial();

        assertThat(trial.words())
                .isEqualTo("9,000 of 12,000 rows tried would be accepted, 1,000 rejected;"
                        + " the rest of the file was not tried.");
        assertThat(trial.unused()).isEqualTo("Job");
        assertThat(trial.traits()).containsExactly(new Trial.TraitLine("title", "7", "text × 7", "CTO · CEO"));
    }

    @Test
    void aPageIsToldNothingButWhatItKnows() {
        assertThat(ImportPage.Told.of("moved-on").done()).isFalse();
        assertThat(ImportPage.Told.of("<script>")).isNull();
        assertThat(ImportListPage.state("SLEEPING")).isNull();
    }

    @Test
    void theListKeepsItsFilterFromPageToPage() {
        ImportListPage page = ImportListPage.of(
                new Page<>(List.of(in(ImportState.RUNNING)), "bmV4dA"), ImportState.RUNNING, "bm93", NOW);

        assertThat(page.href()).isEqualTo("/console/imports?state=RUNNING&after=bm93");
        assertThat(page.next()).isEqualTo("/console/imports?state=RUNNING&after=bmV4dA");
        assertThat(page.live()).isTrue();
    }

    private static ImportPage page(ImportState state, Summary report) {
        KeptError error = new KeptError(1234, 0, new RowError("TIME_INVALID", "Day", "Mend it."), "x");
        return ImportPage.of(in(state), List.of(error), report, null, NOW);
    }

    private static Import in(ImportState state) {
        return new Import(
                new UUID(1, 2),
                "leads",
                new UUID(3, 4),
                "crm",
                "{}",
                new Import.Options(null, null, false, null),
                state,
                new Import.Upload(2048, 1024, null, null, false),
                new Import.Progress(0, 512, TALLY, 1000, 4000.2, 128),
                null,
                null,
                new Import.Times("ada", NOW.minusSeconds(90), NOW, NOW.minusSeconds(60), state.ended() ? NOW : null),
                1);
    }
}
