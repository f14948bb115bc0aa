package dev.baton.ingest.application.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.ingest.application.Judges;
import dev.baton.ingest.application.RecentMessages;
import dev.baton.ingest.application.imports.RowFiles.FileRow;
import dev.baton.ingest.config.IngestConfig;
import dev.baton.ingest.config.IngestSettings;
import dev.baton.ingest.domain.RawItem;
import dev.baton.ingest.domain.Reception;
import dev.baton.ingest.domain.RejectionCode;
import dev.baton.ingest.domain.imports.Row;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowJudgeTest {

    private static final String BY_COLUMNS = "{\"userId\":\"Id\",\"traits\":{\"title\":\"Job\"}}";
    private static final Reception RECEPTION =
            new Reception("source", Instant.parse("2026-03-04T10:00:00Z"), null, null, Map.of(), 0, null);

    private final IngestConfig settings = IngestSettings.defaults();

    @ParameterizedTest
    @ValueSource(strings = {"C\u0000TO", "half \uD83D"})
    void aTextThatNoStoreHoldsIsAnErrorOfItsRow(String job) throws Exception {
        assertThat(judge(BY_COLUMNS).judge(csv("p1", job), RECEPTION, false))
                .isInstanceOfSatisfying(
                        RowJudge.Judged.Refused.class,
                        refused -> assertThat(refused.errors()).singleElement().satisfies(error -> {
                            assertThat(error.code()).isEqualTo("TEXT_INVALID");
                            assertThat(error.column()).isEqualTo("/traits/title");
                        }));
    }

    @Test
    void aSoundRowIsTaken() throws Exception {
        assertThat(judge(BY_COLUMNS).judge(csv("p1", "CTO"), RECEPTION, false))
                .isInstanceOf(RowJudge.Judged.Taken.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"DUPLICATE_KEY", "NUMBER_OUT_OF_RANGE", "TOO_DEEP"})
    void aFlawOfAJsonLineIsAnErrorOfItsRowHoweverItIsMapped(RejectionCode code) throws Exception {
        // Given
        Map<String, Object> fields = Map.of("type", "track", "event", "E", "userId", "p1", "Id", "p1", "Job", "CTO");
        RawItem item = new RawItem(fields, new RawItem.Flaw(code, "/Job"), 50);
        FileRow line = new FileRow(row("p1", "CTO"), item, new byte[] {'{'}, null);

        // Then
        for (String mapping : List.of(BY_COLUMNS, "{\"rows\":\"calls\",\"format\":{\"type\":\"ndjson\"}}")) {
            assertThat(judge(mapping).judge(line, RECEPTION, false))
                    .isInstanceOfSatisfying(RowJudge.Judged.Refused.class, refused -> assertThat(refused.errors())
                            .singleElement()
                            .satisfies(error -> {
                                assertThat(error.code()).isEqualTo(code.name());
                                assertThat(error.column()).isEqualTo("/Job");
                            }));
        }
    }

    private RowJudge judge(String mapping) throws Exception {
        return new RowJudge(
                Judges.of(new RecentMessages(settings), settings),
                new MappingDocuments().read(new ObjectMapper().readTree(mapping)),
                10,
                "",
                entry -> false);
    }

    private static FileRow csv(String id, String job) {
        return new FileRow(row(id, job), null, (id + ',' + job).getBytes(StandardCharsets.UTF_8), null);
    }

    private static Row row(String id, String job) {
        return new Row(Map.of("Id", 0, "Job", 1), List.of(id, job));
    }
}
