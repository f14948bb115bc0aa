package dev.baton.scoring.relay;

import static io.restassured.RestAssured.given;

import dev.baton.localstack.testing.TestTokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody without scripts who looks at pages and presses their buttons; redirects are not followed. */
record Browser(String user, String role) {

    Response get(String address) {
        return request().get(address);
    }

    Response post(String address, Map<String, ?> form) {
        return form().formParams(form).post(address);
    }

    /** Sends names and their values by turns; a name may come again. */
    Response post(String address, String... fields) {
        RequestSpecification form = form();
        for (int i = 0; i < fields.length; i += 2) {
            form = form.formParam(fields[i], fields[i + 1]);
        }
        return form.post(address);
    }

    /** Where a pressed button leads. */
    String led(String address, Map<String, ?> form) {
        return next(post(address, form));
    }

    String led(String address, String... fields) {
        return next(post(address, fields));
    }

    RequestSpecification request() {
        return given().auth()
                .oauth2(TestTokens.of(user, role))
                .accept("text/html,*/*;q=0.8")
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false);
    }

    private RequestSpecification form() {
        return request()
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=utf-8");
    }

    private static String next(Response response) {
        if (response.statusCode() != 303) {
            throw new AssertionError(response.statusCode() + ": " + response.asString());
        }
        return response.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    /** Where the form of a button leads. */
    static String formOf(String html, String button) {
        Matcher form = Pattern.compile(
                        "<form[^>]*action=\"([^\"]+)\"[^>]*>(?:(?!</form>).)*>" + Pattern.quote(button) + "<",
                        Pattern.DOTALL)
                .matcher(html);
        if (!form.find()) {
            throw new AssertionError("No form with the button " + button);
        }
        return form.group(1);
    }

    /** Text of the element with that test id. */
    static String text(String html, String testId) {
        Matcher element =
                Pattern.compile("data-testid=\"" + testId + "\"[^>]*>([^<]*)<").matcher(html);
        if (!element.find()) {
            throw new AssertionError("Nothing is marked " + testId);
        }
        return element.group(1);
    }
}
