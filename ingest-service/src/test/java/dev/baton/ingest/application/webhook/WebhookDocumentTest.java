package dev.baton.ingest.application.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.ingest.domain.webhook.Preset;
import dev.baton.ingest.domain.webhook.UnmappableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookDocumentTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String DOCUMENT = """
            {'signature':{'preset':'TYPEFORM'},'messageId':'/event_id',
             'calls':[
              {'type':'identify','traits':{'email':'/form/email','name':"=payload.form.first + ' ' + payload.form.last",
                                           'company':{'pointer':'/form/company'},'source':'form'}},
              {'type':'track','event':'Demo Requested','when':'payload.form.demo','timestamp':'/at',
               'properties':{'agent':{'header':'User-Agent'},'seats':'/form/seats'}}]}""";

    private static final Map<String, Object> ROOTS = Map.of(
            "payload",
            Map.of(
                    "event_id", "e1",
                    "at", "2026-03-04T10:00:00Z",
                    "form",
                            Map.of(
                                    "email",
                                    "Vera@Acme.org",
                                    "first",
                                    "Vera",
                                    "last",
                                    "Lang",
                                    "demo",
                                    true,
                                    "seats",
                                    7)),
            "headers",
            Map.of("user-agent", "Typeform"));

    @Test
    void oneMessageBecomesSeveralCalls() throws Exception {
        // When
        List<Map<String, Object>> calls =
                read(DOCUMENT).mapping().calls(ROOTS, "hash", who -> "somebody known as " + who);

        // Then
        assertThat(calls).hasSize(2);
        assertThat(calls.get(0))
                .containsEntry("type", "identify")
                .containsEntry("messageId", "e1/0")
                .containsEntry("anonymousId", "somebody known as vera@acme.org")
                .containsEntry("traits", Map.of("email", "Vera@Acme.org", "name", "Vera Lang", "source", "form"));
        assertThat(calls.get(1))
                .containsEntry("event", "Demo Requested")
                .containsEntry("messageId", "e1/1")
                .containsEntry("anonymousId", "somebody known as vera@acme.org")
                .containsEntry("timestamp", "2026-03-04T10:00:00Z")
                .containsEntry("properties", Map.of("agent", "Typeform", "seats", 7));
    }

    @ParameterizedTest
    @CsvSource({
        "'Vera@B\u00fccher.example\u00a0', vera@xn--bcher-kva.example",
        "vera@xn--bcher-kva.example, vera@xn--bcher-kva.example",
        "'', hash",
        "'\u00a0', hash",
        "n/a, hash"
    })
    void aFormKnowsAPersonByAUsableAddressInAnySpelling(String sent, String expected) throws Exception {
        // Given
        String document = "{'signature':'GITHUB','calls':[{'type':'identify','traits':{'email':'/mail'}}]}";
        Map<String, Object> roots = Map.of("payload", Map.of("mail", sent), "headers", Map.of());

        // Then
        assertThat(read(document).mapping().calls(roots, "hash", who -> who))
                .singleElement()
                .satisfies(call -> assertThat(call).containsEntry("anonymousId", expected));
    }

    @Test
    void withoutAnIdTheBodyTellsRepetitions() throws Exception {
        // Given
        String document = "{'signature':'GITHUB','calls':[{'type':'track','event':'Starred'}]}";

        // Then
        assertThat(read(document).mapping().calls(ROOTS, "hash", who -> who))
                .singleElement()
                .satisfies(call ->
                        assertThat(call).containsEntry("messageId", "hash").containsEntry("anonymousId", "hash"));
    }

    @Test
    void aMessageThatFitsNoCallIsLeftOut() throws Exception {
        // Given
        String document =
                "{'signature':'GITHUB','calls':[{'type':'track','event':'Starred','when':'payload.event_id == \"e2\"'}]}";

        // Then
        assertThat(read(document).mapping().calls(ROOTS, "hash", who -> who)).isEmpty();
    }

    @Test
    void saysWhatAPayloadLacks() {
        // Given
        String document = "{'signature':'GITHUB','calls':[{'type':'track','event':'=payload.missing'}]}";

        // Then
        assertThatThrownBy(() -> read(document).mapping().calls(ROOTS, "hash", who -> who))
                .isInstanceOf(UnmappableException.class)
                .hasMessageContaining("missing");
    }

    @Test
    void aSchemeOfOnesOwnIsReadPartByPart() {
        // Given
        String signature =
                "{'header':'X-Sig','algorithm':'sha512','encoding':'base64','prefix':'s=','timestampHeader':'X-Time','toleranceSeconds':60}";

        // When
        var scheme = read("{'signature':" + signature + ",'calls':[{'type':'identify'}]}")
                .signature();

        // Then
        assertThat(scheme.toString()).contains("X-Sig", "SHA512", "BASE64", "s=", "X-Time", "PT1M");
        assertThat(read(DOCUMENT).signature()).isEqualTo(Preset.TYPEFORM.scheme());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|''",
                "{}|/signature",
                "{'signature':'NOBODY'}|/signature",
                "{'signature':{'header':'X','toleranceSeconds':0}}|/signature",
                "{'signature':'GITHUB'}|/calls",
                "{'signature':'GITHUB','calls':[]}|/calls",
                "{'signature':'GITHUB','calls':[{'type':'phone'}]}|/calls/0/type",
                "{'signature':'GITHUB','calls':[{'type':'track'}]}|/calls/0/event",
                "{'signature':'GITHUB','calls':[{'type':'identify','traits':{'a':'=1 +'}}]}|/calls/0/traits/a",
                "{'signature':'GITHUB','calls':[{'type':'identify','traits':{'a':{'from':'x'}}}]}|/calls/0/traits/a",
                "{'signature':'GITHUB','calls':[{'type':'identify','traits':[]}]}|/calls/0/traits",
                "{'signature':'GITHUB','calls':[{'type':'identify','email':'/e'}]}|/calls/0/email",
                "{'signature':'GITHUB','calls':[{'type':'identify','when':'='}]}|/calls/0/when"
            })
    void pointsAtWhatIsWrong(String document, String pointer) {
        // When
        InvalidWebhookException invalid = catchThrowableOfType(InvalidWebhookException.class, () -> read(document));

        // Then
        assertThat(invalid.flaws())
                .extracting(InvalidWebhookException.Flaw::pointer)
                .contains(pointer);
    }

    private static Webhook read(String document) {
        try {
            return WebhookDocument.read(new ObjectMapper(JSON.getFactory())
                    .configure(com.fasterxml.jackson.core.JsonParser.Feature.ALLOW_SINGLE_QUOTES, true)
                    .readTree(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
