package dev.baton.ingest.application.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.baton.ingest.domain.imports.MappedRow;
import dev.baton.ingest.domain.imports.Mapping;
import dev.baton.ingest.domain.imports.MessageKeys;
import dev.baton.ingest.domain.imports.Row;
import dev.baton.ingest.domain.imports.RowError;
import dev.baton.ingest.domain.imports.RowMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What mapping documents make of rows. */
class MappingTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .configure(JsonReadFeature.ALLOW_SINGLE_QUOTES.mappedFeature(), true)
            .build();

    private final MappingDocuments documents = new MappingDocuments();

    @Test
    void aRowBecomesWhatItSaysOfThePersonThenEventsThenTheOutcome() {
        // When
        List<Map<String, Object>> calls = calls(
                """
                {'key':['Id'],'notAnswered':['Select'],'userId':'Id','at':{'column':'Day','formats':['dd.MM.yyyy'],'zone':'Europe/Berlin'},
                 'traits':{'title':'Job','city':'City','visits':{'column':'Visits','type':'number'}},
                 'events':[{'name':'Page Viewed','times':'Visits','properties':{'site':{'constant':'main'}}}],
                 'outcome':{'column':'Converted','won':['1'],'lost':['0'],'reason':'Why','amount':'Paid'}}""",
                Map.of(
                        "Id",
                        "p1",
                        "Day",
                        "05.03.2021",
                        "Job",
                        " CTO ",
                        "City",
                        "Select",
                        "Visits",
                        "2.0",
                        "Converted",
                        "0",
                        "Why",
                        "PRICE",
                        "Paid",
                        "1,200.50"));

        // Then
        assertThat(calls).extracting(call -> call.get("type")).containsExactly("identify", "track", "track", "outcome");
        assertThat(calls).allSatisfy(call -> {
            assertThat(call).containsEntry("userId", "p1");
            assertThat(call).containsEntry("timestamp", "2021-03-04T23:00:00Z");
        });
        assertThat(calls.getFirst().get("traits")).isEqualTo(Map.of("title", "CTO", "visits", 2L));
        assertThat(calls.get(1))
                .containsEntry("event", "Page Viewed")
                .containsEntry("properties", Map.of("site", "main"));
        assertThat(calls.get(3))
                .containsEntry("event", "lost")
                .containsEntry("properties", Map.of("reason", "PRICE", "amount", 1200.5));
        assertThat(calls).extracting(call -> call.get("messageId")).doesNotHaveDuplicates();
    }

    @Test
    void theSameRowHasTheSameIdsForEverAndNewsHasNewOnes() {
        // Given
        String mapping = """
                {'key':['Id'],'userId':'Id','traits':{'title':'Job'},'events':[{'name':'Visited','times':'Visits'}]}""";

        // When
        List<Object> first = ids(calls(mapping, Map.of("Id", "p1", "Job", "CTO", "Visits", "2")));
        List<Object> again = ids(calls(mapping, Map.of("Id", "p1", "Job", "CTO", "Visits", "2")));
        List<Object> later = ids(calls(mapping, Map.of("Id", "p1", "Job", "CEO", "Visits", "3")));

        // Then: another title is news, and so is the third visit, the first two are not
        assertThat(again).isEqualTo(first);
        assertThat(later.getFirst()).isNotEqualTo(first.getFirst());
        assertThat(later.subList(1, 3)).isEqualTo(first.subList(1, 3));
        assertThat(later.get(3)).isNotIn(first);
    }

    @Test
    void withoutAKeyTheContentTellsRowsApart() {
        String mapping = "{'userId':'Id','events':[{'name':'Visited'}]}";
        assertThat(ids(calls(mapping, Map.of("Id", "p1", "Page", "a"))))
                .isEqualTo(ids(calls(mapping, Map.of("Id", "p1", "Page", "a"))))
                .isNotEqualTo(ids(calls(mapping, Map.of("Id", "p1", "Page", "b"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'column':'v','type':'number'}                                  | 1 234,50     | NUMBER_INVALID
            {'column':'v','type':'number','decimal':','}                    | 1.234,50     | 1234.5
            {'column':'v','type':'number','decimal':','}                    | 1 234,50     | 1234.5
            {'column':'v','type':'number'}                                  | 5.0          | 5
            {'column':'v','type':'number'}                                  | 1e400        | NUMBER_INVALID
            {'column':'v','type':'number'}                                  | NaN          | NUMBER_INVALID
            {'column':'v','type':'number'}                                  | 0x10         | NUMBER_INVALID
            {'column':'v','type':'number','onError':'omit','default':-1}    | many         | -1
            {'column':'v','type':'boolean'}                                 | YES          | true
            {'column':'v','type':'boolean'}                                 | perhaps      | BOOLEAN_INVALID
            {'column':'v','type':'date'}                                    | 2024-02-30   | TIME_INVALID
            {'column':'v','type':'date','formats':['M/d/yyyy','yyyy']}      | 2/9/2024     | 2024-02-09
            {'column':'v','type':'time','zone':'America/New_York'}          | 2024-07-01 12:00 | 2024-07-01T16:00:00Z
            {'column':'v','type':'time'}                                    | 2024-07-01T12:00:00.123456+02:00 | 2024-07-01T10:00:00.123Z
            {'column':'v','type':'time','formats':['epochSeconds']}         | 1700000000   | 2023-11-14T22:13:20Z
            {'column':'v','type':'time','formats':['epochMillis']}          | soon         | TIME_INVALID
            {'column':'v','type':'time','zone':'Europe/Berlin'}             | 2024-03-31T02:30 | 2024-03-31T01:30:00Z
            {'column':'v','letters':'lower'}                                | A@B.Example  | a@b.example
            {'column':'v','values':{'Select':null,'Y':true}}                | Y            | true
            {'column':'v','values':{'Select':null},'default':'none'}        | Select       | none
            {'column':'v','split':';'}                                      | a; b ;;c     | [a, b, c]
            {'column':'v','split':';','type':'number'}                      | 1;x          | NUMBER_INVALID
            {'columns':['v','w'],'join':'-'}                                | a            | a-W
            {'constant':7}                                                  | a            | 7
            {'column':'missing','required':true}                            | a            | VALUE_REQUIRED
            """)
    void valuesAreReadAsTheFieldSays(String field, String text, String expected) {
        // When
        MappedRow mapped = map(
                "{'userId':'Id','traits':{'t':%s,'always':{'constant':1}}}".formatted(field),
                Map.of("Id", "p", "v", text, "w", "W"));

        // Then
        switch (mapped) {
            case MappedRow.Calls calls -> {
                Map<?, ?> traits = (Map<?, ?>) calls.calls().getFirst().get("traits");
                assertThat(String.valueOf(traits.get("t"))).isEqualTo(expected);
            }
            case MappedRow.Faulty faulty ->
                assertThat(faulty.errors()).extracting(RowError::code).containsExactly(expected);
            case MappedRow.Skipped skipped -> throw new AssertionError("skipped");
        }
    }

    @Test
    void everythingWrongWithARowIsSaidAtOnceAndNoneOfItsValues() {
        // When
        MappedRow mapped = map("""
                {'key':['Id'],'userId':'Id','traits':{'a':{'column':'A','type':'number'},'b':{'column':'B','type':'boolean'}},
                 'outcome':{'column':'C','won':['1'],'lost':['0'],'open':['']}}""", Map.of("Id", "p", "A", "secret-a", "B", "secret-b", "C", "2"));

        // Then
        List<RowError> errors = ((MappedRow.Faulty) mapped).errors();
        assertThat(errors)
                .extracting(error -> error.column() + " " + error.code())
                .containsExactly("A NUMBER_INVALID", "B BOOLEAN_INVALID", "C OUTCOME_UNKNOWN");
        assertThat(errors.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vera@@acme.example", "none", "vera@acme"})
    void aRowWithAnAddressThatIsNoneIsReportedUnlessTheMappingOmitsIt(String email) {
        // Given
        Map<String, String> row = Map.of("Id", "p", "Mail", email, "Job", "CTO");

        // Then
        assertThat(((MappedRow.Faulty) map("{'userId':'Id','traits':{'email':'Mail','title':'Job'}}", row)).errors())
                .extracting(error -> error.column() + " " + error.code())
                .containsExactly("Mail EMAIL_INVALID");
        assertThat(calls("{'userId':'Id','traits':{'email':{'column':'Mail','onError':'omit'},'title':'Job'}}", row)
                        .getFirst()
                        .get("traits"))
                .isEqualTo(Map.of("title", "CTO"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "['']", "{'work':' '}"})
    void emailOfAJsonRowThatIsNoAnswerIsNoFault(String email) throws JsonProcessingException, InvalidMappingException {
        // Given
        Mapping mapping = mapping("{'userId':'Id','traits':{'email':'Mail','title':'Job'}}");
        Row row =
                new Row(Map.of("Id", 0, "Mail", 1, "Job", 2), List.of("p", JSON.readValue(email, Object.class), "CTO"));

        // When
        MappedRow mapped = new RowMapper(mapping, 1000).map(row, MessageKeys.of("", mapping.key(), row, new byte[0]));

        // Then
        assertThat(mapped).isInstanceOf(MappedRow.Calls.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\u200b"})
    void aCellWithoutAVisibleCharacterIsNotAnswered(String cell) {
        assertThat(calls(
                                "{'userId':'Id','traits':{'email':'Mail','title':'Job'}}",
                                Map.of("Id", "p", "Mail", cell, "Job", "CTO"))
                        .getFirst()
                        .get("traits"))
                .isEqualTo(Map.of("title", "CTO"));
    }

    @Test
    void theReasonIsOfWhatWasLost() {
        String mapping =
                "{'userId':'Id','outcome':{'column':'C','won':['1'],'lost':[0],'reason':{'constant':'PRICE'}}}";
        assertThat(calls(mapping, Map.of("Id", "p", "C", "1")).getFirst()).containsEntry("properties", Map.of());
        assertThat(calls(mapping, Map.of("Id", "p", "C", "0")).getFirst())
                .containsEntry("properties", Map.of("reason", "PRICE"));
    }

    @Test
    void rowsThatDoNotCountAreSkipped() {
        String mapping = """
                {'userId':'Id','where':{'column':'Country','isNot':['XX']},
                 'events':[{'name':'Called','when':{'column':'Called','is':['yes']}}]}""";
        assertThat(map(mapping, Map.of("Id", "p", "Country", "XX", "Called", "yes")))
                .isInstanceOf(MappedRow.Skipped.class);
        assertThat(map(mapping, Map.of("Id", "p", "Country", "DE", "Called", "no")))
                .isInstanceOf(MappedRow.Skipped.class);
        assertThat(map(mapping, Map.of("Id", " ", "Country", "", "Called", ""))).isInstanceOf(MappedRow.Skipped.class);
        assertThat(calls(mapping, Map.of("Id", "p", "Country", "DE", "Called", "yes")))
                .hasSize(1);
    }

    @Test
    void aCountCannotFloodTheRelay() {
        String mapping = "{'userId':'Id','events':[{'name':'Visited','times':'N'}]}";
        assertThat(((MappedRow.Faulty) map(mapping, Map.of("Id", "p", "N", "2000000"))).errors())
                .extracting(RowError::code)
                .containsExactly("TOO_MANY_EVENTS");
        assertThat(((MappedRow.Faulty) map(mapping, Map.of("Id", "p", "N", "-1"))).errors())
                .extracting(RowError::code)
                .containsExactly("NUMBER_INVALID");
    }

    @Test
    void aRowWithoutItsKeyIsRefused() {
        assertThat(((MappedRow.Faulty) map(
                                "{'key':['K'],'userId':'Id','events':[{'name':'Visited'}]}",
                                Map.of("Id", "p", "K", " ")))
                        .errors())
                .extracting(RowError::code)
                .containsExactly("KEY_MISSING");
    }

    private Mapping mapping(String document) throws InvalidMappingException, JsonProcessingException {
        return documents.read(JSON.readTree(document));
    }

    private List<Map<String, Object>> calls(String document, Map<String, String> values) {
        return ((MappedRow.Calls) map(document, values)).calls();
    }

    private static List<Object> ids(List<Map<String, Object>> calls) {
        return calls.stream().map(call -> call.get("messageId")).toList();
    }

    private MappedRow map(String document, Map<String, String> values) {
        Map<String, Integer> columns = new HashMap<>();
        List<String> texts = new ArrayList<>();
        values.keySet().stream().sorted().forEach(column -> {
            columns.put(column, texts.size());
            texts.add(values.get(column));
        });
        Row row = new Row(columns, texts);
        try {
            Mapping mapping = mapping(document);
            byte[] content = texts.toString().getBytes(StandardCharsets.UTF_8);
            return new RowMapper(mapping, 1000).map(row, MessageKeys.of("", mapping.key(), row, content));
        } catch (InvalidMappingException | JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
