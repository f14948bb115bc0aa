package dev.baton.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import dev.baton.localstack.testing.HostileConnections;
import dev.baton.localstack.testing.RawConnection;
import dev.baton.localstack.testing.StackTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = {
            @ResourceArg(name = "service", value = "kit"),
            @ResourceArg(name = "topics", value = "kit.notes,kit.passed-on")
        })
class HttpLimitsQuarkusTest {

    @Test
    void slowAndAmbiguousRequestsAreRefusedAndClosed() {
        assertThat(HostileConnections.open(RestAssured.port, "/echo", "")).isEmpty();
    }

    @Test
    void silentConnectionIsClosed() throws IOException {
        try (RawConnection silent = RawConnection.to(RestAssured.port)) {
            assertThat(silent.ended()).isTrue();
        }
    }

    @Test
    void connectionServesManyRequestsAndPipelinedOnes() throws IOException {
        String get = "GET /echo?text=a HTTP/1.1\r\nHost: localhost\r\n\r\n";
        try (RawConnection connection = RawConnection.to(RestAssured.port)) {
            for (int i = 0; i < 3; i++) {
                assertThat(connection.send(get).answer()).startsWith("HTTP/1.1 200");
            }
            connection.send(get + get);
            assertThat(connection.answer()).startsWith("HTTP/1.1 200");
            assertThat(connection.answer()).startsWith("HTTP/1.1 200");
            connection.head("/echo", "Content-Type: application/json", "Transfer-Encoding: chunked");
            connection.send("5\r\n{\"tex\r\n").send("8\r\nt\":\"b\"}\n\r\n0\r\n\r\n");
            assertThat(connection.answer()).startsWith("HTTP/1.1 200").contains("\"b\"");
        }
    }

    @Test
    void eventStreamOutlivesEveryLimit() throws IOException {
        try (RawConnection stream = RawConnection.to(RestAssured.port)) {
            stream.send("GET /echo/ticks HTTP/1.1\r\nHost: localhost\r\n\r\n");
            StringBuilder events = new StringBuilder();
            while (events.toString().split("tick", -1).length < 20) {
                int next = stream.read();
                assertThat(next).as("the stream goes on after " + events).isNotNegative();
                events.append((char) next);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nam=x", "Text=x", "text=a&page=2", "utm_source=mail"})
    void unknownQueryParameterIsRefused(String query) {
        given().get("/echo?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", endsWith("unknown-parameter"))
                .body("detail", containsString("Known: flag, number, stage, text."));
    }

    @ParameterizedTest
    @CsvSource({
        "number=abc,whole number",
        "number=99999999999,whole number",
        "number=1.5,whole number",
        "flag=yes,true or false",
        "stage=first,'FIRST, SECOND'"
    })
    void malformedQueryParameterIsRefused(String query, String expected) {
        given().get("/echo?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"texts\":\"a\"}|Did you mean 'text'?",
                "{\"text\":\"a\",\"number\":\"secret\"}|a whole number as /number",
                "{\"text\":{}}|a text as /text",
                "[\"secret\"]|a JSON object",
                "{\"text\":secret}|line 1",
                "{\"text\":\"a\"} secret|line 1",
                "{\"text\":\"secret\\u0000\"}|NUL characters",
                "{\"text\":\"secret\\ud800\"}|unpaired surrogates",
                "{\"secret\\u0000\":\"a\"}|NUL characters"
            })
    void unreadableBodyIsRefusedWithoutItsValues(String body, String detail) {
        given().contentType("application/json")
                .body(body)
                .post("/echo")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(detail))
                .body("detail", not(containsString("secret")));
    }

    @ParameterizedTest
    @CsvSource({"GET /echo?text=%s HTTP/1.1, 414", "GET /echo HTTP/1.1\\nX-Long: %s, 431", "GET /echo HTTP/9.x%s, 400"})
    void headThatCannotBeReadIsAnsweredWithAProblem(String head, int status) throws IOException {
        try (RawConnection connection = RawConnection.to(RestAssured.port)) {
            connection.send(head.replace("\\n", "\r\n").formatted("x".repeat(status == 400 ? 1 : 60_000))
                    + "\r\nHost: localhost\r\n\r\n");
            assertThat(connection.answer())
                    .startsWith("HTTP/1.1 " + status)
                    .containsIgnoringCase("content-type: application/problem+json")
                    .contains("\"detail\"");
            assertThat(connection.ended()).isTrue();
        }
    }

    @Test
    void addressThatCannotBeDecodedIsAnsweredAsAPageToPeople() throws IOException {
        try (RawConnection browser = RawConnection.to(RestAssured.port)) {
            browser.send("GET /console/x%zz HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n\r\n");
            assertThat(browser.answer())
                    .startsWith("HTTP/1.1 400")
                    .contains("text/html")
                    .contains("Back to the start");
        }
    }

    @Test
    void pageIgnoresUnknownParametersAndAnswersMalformedOnesAsAPage() {
        given().accept("text/html")
                .get("/console/echo?number=7&utm_source=mail")
                .then()
                .statusCode(200)
                .body(containsString("7"));
        given().accept("text/html")
                .get("/console/echo?number=abc")
                .then()
                .statusCode(400)
                .contentType("text/html")
                .body(containsString("a whole number"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "http://other.example", "nonsense", "http://", ":"})
    void writeOfAPageFromAnotherOriginIsRefused(String origin) {
        given().header("Origin", origin)
                .post("/console/echo")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void emptyAuthorizationHeaderIsUnauthorized(String credentials) throws IOException {
        try (RawConnection connection = RawConnection.to(RestAssured.port)) {
            connection.send("GET /echo HTTP/1.1\r\nHost: localhost\r\nAuthorization:" + credentials + "\r\n\r\n");
            assertThat(connection.answer())
                    .startsWith("HTTP/1.1 401")
                    .containsIgnoringCase("content-type: application/problem+json");
        }
    }

    @ParameterizedTest
    @CsvSource({"Accept,nonsense", "Content-Type,nonsense", "Accept,'a b/c d'"})
    void malformedMediaTypeIsRefused(String header, String value) throws IOException {
        try (RawConnection connection = RawConnection.to(RestAssured.port)) {
            connection.send("POST /echo HTTP/1.1\r\nHost: localhost\r\n" + header + ": " + value
                    + "\r\nContent-Length: 2\r\n\r\n{}");
            assertThat(connection.answer())
                    .startsWith("HTTP/1.1 4")
                    .containsIgnoringCase("content-type: application/problem+json");
        }
    }
}
