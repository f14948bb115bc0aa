package dev.baton.ingest.domain.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.contracts.score.Fingerprint;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForgottenPersonTest {

    private static final Fingerprint PRINT = new Fingerprint("salt");
    private static final ForgottenPerson VERA = new ForgottenPerson(
            "salt",
            List.of(
                    PRINT.of("4711"),
                    PRINT.of("Vera Acme 7"),
                    PRINT.of("vera@acme.example"),
                    PRINT.of("+4917612345678"),
                    PRINT.of("vera+news@acme.example"),
                    PRINT.of("müller"),
                    PRINT.of("vera@xn--bcher-kva.example"),
                    PRINT.of("auth0|vera, 7")),
            List.of(PRINT.of("device-7")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"userId\":4711}",
                "{\"userId\": \"4711\" , \"type\":7}",
                "{\"userId\":\"Vera Acme 7\"}",
                "{\"traits\":{\"email\":\"VERA@acme.example\"}}",
                "{\"traits\":{\"phone\":\"+49 (176) 1234-5678\"}}",
                "{\"properties\":{\"note\":\"please write to <vera@acme.example> soon\"}}",
                "{\"properties\":{\"url\":\"https://a.example/?mail=vera@acme.example&x=1\"}}",
                "{\"email\":\"vera@acme.example\", broken",
                "4711;CTO;soon",
                "\"Vera Acme 7\",\"CTO\"",
                "CTO,vera@acme.example",
                "name=Vera&email=vera%40acme.example&consent=on",
                "email=vera%2Bnews%40acme.example",
                "email=vera+news%40acme.example",
                "userId=Vera+Acme+7&event=Form",
                "phone=%2B49+176+1234-5678",
                "to=%22Vera%22+%3Cvera%40acme.example%3E",
                "user=m%C3%BCller&n=1",
                "{\"traits\":{\"email\":\"vera\\u002Bnews@acme.example\"}}",
                "{\"email\":\"vera\\u0040acme.example\"}",
                "{\"userId\":\"m\\u00fcller\"}",
                "{\"url\":\"https:\\/\\/a.example\\/?x=1\\u0026mail=vera%40acme.example\"}",
                "{\"userId\":\"auth0|vera, 7\"}",
                "{\"traits\":{\"email\":\"vera@acme.example\u00a0\"}}",
                "{\"traits\":{\"email\":\"vera\uff20acme.example\"}}",
                "{\"traits\":{\"email\":\"Vera@B\u00fccher.example\"}}",
                "{\"traits\":{\"email\":\"vera@xn--bcher-kva.example\"}}",
                "email=vera%40b%C3%BCcher.example",
                "CTO;vera@b\u00fccher.example",
            })
    void isFoundInWhateverFormItWasSent(String text) {
        assertThat(VERA.isMeantBy(new Kept("k", text, true))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"userId\":47110}",
                "{\"traits\":{\"email\":\"vera@acme.examples\"}}",
                "{\"traits\":{\"email\":\"not-vera@acme.example\"}}",
                "{\"userId\":\"Vera Acme\"}",
                "email=not-vera%40acme.example",
                "{\"email\":\"vera\\u0041@acme.example\", \"x\":\"100% \\u00zz %zz\"}",
                "{\"userId\":\"somebody\",\"anonymousId\":\"device-7\"}",
                "",
            })
    void isNotTakenForSomebodyElse(String text) {
        assertThat(VERA.isMeantBy(new Kept("k", text, true))).isFalse();
    }

    @Test
    void whatNamesADeviceOnlyIsWhoUsedIt() {
        assertThat(VERA.isMeantBy(new Kept("k", "{\"anonymousId\":\"device-7\"}", false)))
                .isTrue();
        assertThat(VERA.isMeantBy(new Kept("k", "{\"anonymousId\":\"device-8\"}", false)))
                .isFalse();
    }
}
