package dev.baton.scoring.relay;

import static io.restassured.RestAssured.given;

import dev.baton.localstack.testing.TestTokens;
import io.restassured.response.Response;
import java.util.Map;

/** Somebody who looks at pages and presses their buttons; answers are not followed. */
record Browser(String user, String role) {

    Response get(String address) {
        return given().auth()
                .oauth2(TestTokens.of(user, role))
                .accept("text/html,*/*;q=0.8")
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(address);
    }

    Response post(String address, Map<String, ?> form) {
        return given().auth()
                .oauth2(TestTokens.of(user, role))
                .accept("text/html,*/*;q=0.8")
                .header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .formParams(form)
                .post(address);
    }

    /** Where a pressed button leads. */
    String led(String address, Map<String, ?> form) {
        Response answer = post(address, form);
        if (answer.statusCode() != 303) {
            throw new AssertionError(answer.statusCode() + ": " + answer.asString());
        }
        return answer.header("Location").replaceFirst("^https?://[^/]+", "");
    }
}
