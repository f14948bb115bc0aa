package dev.baton.ingest.application.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.baton.ingest.domain.imports.Mapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a mapping and what is none. */
class MappingDocumentsTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .configure(JsonReadFeature.ALLOW_SINGLE_QUOTES.mappedFeature(), true)
            .build();

    private final MappingDocuments documents = new MappingDocuments();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "7",
                "{'userId':'Id'}",
                "{'traits':{'a':'A'}}",
                "{'userId':'Id','traits':{'a':{'colum':'A'}}}",
                "{'userId':'Id','traits':{'a':{'column':'A','constant':1}}}",
                "{'userId':'Id','traits':{'a':{'column':'A','type':'money'}}}",
                "{'userId':'Id','traits':{'a':{'column':'A','zone':'Mars'}}}",
                "{'userId':'Id','traits':{'a':{'column':'A','formats':['qqqqqqqq']}}}",
                "{'userId':'Id','at':{'column':'A','type':'number'},'traits':{'a':'A'}}",
                "{'userId':'Id','outcome':{'column':'A'}}",
                "{'userId':'Id','events':[{'name':''}]}",
                "{'userId':'Id','traits':{'a':'A'},'format':{'delimiter':'ab'}}",
                "{'userId':'Id','traits':{'a':'A'},'format':{'delimiter':';','quote':';'}}",
                "{'rows':'calls'}",
                "{'rows':'calls','format':{'type':'ndjson'},'userId':'Id'}"
            })
    void aMappingThatMeansNothingIsRefusedWithItsFaults(String document) {
        assertThatThrownBy(() -> mapping(document))
                .isInstanceOfSatisfying(InvalidMappingException.class, e -> assertThat(e.faults())
                        .isNotEmpty());
    }

    @Test
    void theOrderOfKeysIsNoOtherMapping() throws JsonProcessingException {
        assertThat(documents.hash(JSON.readTree("{'a':1,'b':{'c':2,'d':3}}")))
                .isEqualTo(documents.hash(JSON.readTree("{'b':{'d':3,'c':2},'a':1}")))
                .isNotEqualTo(documents.hash(JSON.readTree("{'a':1,'b':{'c':2,'d':4}}")));
    }

    @Test
    void knowsWhichColumnsAreRead() throws Exception {
        assertThat(mapping("""
                        {'key':['K'],'userId':'Id','at':'T','where':{'column':'W'},'traits':{'x':{'columns':['A','B']}},
                         'events':[{'name':{'column':'N'},'times':'C','when':{'column':'D'}}],
                         'outcome':{'column':'O','won':['1'],'amount':'M'}}""").columns()).containsExactly("A", "B", "C", "D", "Id", "K", "M", "N", "O", "T", "W");
    }

    private Mapping mapping(String document) throws InvalidMappingException, JsonProcessingException {
        return documents.read(JSON.readTree(document));
    }
}
