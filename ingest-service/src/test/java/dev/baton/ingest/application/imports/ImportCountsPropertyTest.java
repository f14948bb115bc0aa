package dev.baton.ingest.application.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ingest.domain.imports.ImportState;
import dev.baton.ingest.domain.imports.Tally;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No record of a file is lost: each is imported, known, left out or reported. */
class ImportCountsPropertyTest {

    private static final List<String> LINE_ENDS = List.of("\r", "\n", "\r\n");

    @Property(tries = 150)
    void everyRecordIsImportedOrReported(
            @ForAll("records") List<String> records, @ForAll("lineEnds") List<String> ends, @ForAll boolean endsOpen) {
        // Given
        StringBuilder file = new StringBuilder("Id,Mail").append(ends.getFirst());
        for (int i = 0; i < records.size(); i++) {
            boolean open = endsOpen && i == records.size() - 1;
            file.append(records.get(i)).append(open ? "" : ends.get(i % ends.size()));
        }
        FakeTime time = new FakeTime();
        FakeLeases leases = new FakeLeases(time, Duration.ofSeconds(15));
        Runs runs = new Runs(leases);
        leases.holds(Runs.job(ImportState.RUNNING, 0, null), file.toString().getBytes(StandardCharsets.UTF_8));

        // When
        runs.run(time, time);

        // Then
        Tally tally = leases.progress.tally();
        assertThat(leases.state).isEqualTo(ImportState.DONE);
        assertThat(tally.rows()).isEqualTo(records.size());
        assertThat(tally.accepted() + tally.duplicates() + tally.skipped() + tally.rejected())
                .isEqualTo(records.size());
        assertThat(leases.errors.stream().map(KeptError::row).collect(Collectors.toSet()))
                .hasSize((int) tally.rejected());
    }

    @Provide
    Arbitrary<List<String>> records() {
        Arbitrary<String> ids =
                Arbitraries.of("p-1", "p-2", "'+49 30 1", "null", "  ", "\"p\r3\"", "\"p\n\r4\"", "p\u00e9");
        Arbitrary<String> values = Arbitraries.strings()
                .withChars("ab@.=+-'\",;\r\n ")
                .ofMaxLength(8)
                .map(text -> '"' + text.replace("\"", "\"\"") + '"');
        Arbitrary<String> sound = Combinators.combine(ids, values).as((id, value) -> id + "," + value);
        Arbitrary<String> wrong = Arbitraries.of("one", "1,2,3", "a,\"b\"c", "=1+1,\"\",x");
        return Arbitraries.oneOf(sound, sound, sound, wrong).list().ofMaxSize(30);
    }

    @Provide
    Arbitrary<List<String>> lineEnds() {
        return Arbitraries.of(LINE_ENDS).list().ofMinSize(1).ofMaxSize(3);
    }
}
