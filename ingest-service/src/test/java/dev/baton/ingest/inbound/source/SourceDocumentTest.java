package dev.baton.ingest.inbound.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.ingest.domain.AllowedOrigins;
import dev.baton.ingest.domain.RateLimit;
import dev.baton.ingest.domain.SourceKind;
import dev.baton.ingest.domain.SourceSettings;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceDocumentTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aNameIsEnough() {
        assertThat(SourceDocument.ofNew(json("{'name':'site'}")))
                .isEqualTo(new SourceDocument("site", SourceKind.SERVER, SourceSettings.DEFAULT));
    }

    @Test
    void readsEverySetting() {
        // When
        SourceSettings settings = SourceDocument.ofNew(json("""
                {'name':'site','kind':'BROWSER','allowedOrigins':['https://Www.Example.com'],
                 'rateLimit':{'eventsPerSecond':10,'burst':50},'defaultConsent':{'analytics':true},'trackingPlan':'web'}""")).settings();

        // Then
        assertThat(settings.allowedOrigins().patterns()).containsExactly("https://www.example.com");
        assertThat(settings.rateLimit()).isEqualTo(new RateLimit(10, 50));
        assertThat(settings.defaultConsent().purposes()).isEqualTo(Map.of("analytics", true));
        assertThat(settings.trackingPlan()).isEqualTo("web");
    }

    @Test
    void aPatchKeepsWhatItDoesNotNameAndNullTakesAway() {
        // Given
        SourceDocument now = SourceDocument.ofNew(
                json(
                        "{'name':'site','allowedOrigins':['https://a.org'],'rateLimit':{'eventsPerSecond':10},'trackingPlan':'web'}"));

        // When
        SourceDocument patched = SourceDocument.patched(now, json("{'trackingPlan':null,'allowedOrigins':null}"));

        // Then
        assertThat(patched.name()).isEqualTo("site");
        assertThat(patched.settings().rateLimit()).isEqualTo(new RateLimit(10, 10));
        assertThat(patched.settings().trackingPlan()).isNull();
        assertThat(patched.settings().allowedOrigins()).isEqualTo(AllowedOrigins.ANY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name':''}|/name",
                "{'name':'x','kind':'PHONE'}|/kind",
                "{'name':'x','allowedOrigins':['*']}|/allowedOrigins/0",
                "{'name':'x','allowedOrigins':'https://a.org'}|/allowedOrigins",
                "{'name':'x','rateLimit':{'eventsPerSecond':0}}|/rateLimit",
                "{'name':'x','rateLimit':7}|/rateLimit",
                "{'name':'x','defaultConsent':{'a':'yes'}}|/defaultConsent",
                "{'name':'x','defaultConsent':[true]}|/defaultConsent",
                "{'name':'x','trackingPlan':'a b'}|/trackingPlan",
                "{'name':'x','allowedOrigin':[]}|/allowedOrigin",
                "[]|/name"
            })
    void pointsAtWhatIsWrong(String body, String pointer) {
        assertThat(violations(body)).contains(pointer);
    }

    @Test
    void theKindStays() {
        // Given
        SourceDocument now = SourceDocument.ofNew(json("{'name':'site','kind':'BROWSER'}"));

        // When
        HttpProblem problem =
                catchThrowableOfType(HttpProblem.class, () -> SourceDocument.patched(now, json("{'kind':'SERVER'}")));

        // Then
        assertThat(problem.getStatusCode()).isEqualTo(400);
    }

    @SuppressWarnings("unchecked") // the member is the list this package puts there
    private static List<String> violations(String body) {
        HttpProblem problem = catchThrowableOfType(HttpProblem.class, () -> SourceDocument.ofNew(json(body)));
        var found = (List<Violations.Violation>) problem.getParameters().get("violations");
        return found.stream().map(Violations.Violation::pointer).toList();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
