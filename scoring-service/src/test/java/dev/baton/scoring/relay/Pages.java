package dev.baton.scoring.relay;

import static io.restassured.RestAssured.given;

import dev.baton.contracts.Roles;
import dev.baton.localstack.testing.TestTokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without scripts: asks for pages and sends their forms, as somebody of a role. */
final class Pages {

    private Pages() {}

    static Response marketer(String address) {
        return as(Roles.MARKETER).get(address);
    }

    /** Sends a form from the page itself; redirects are not followed. */
    static Response send(String address, String... fields) {
        RequestSpecification form = as(Roles.MARKETER)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .redirects()
                .follow(false);
        for (int i = 0; i < fields.length; i += 2) {
            form = form.formParam(fields[i], fields[i + 1]);
        }
        return form.post(address);
    }

    static RequestSpecification as(String role) {
        return given().auth()
                .oauth2(TestTokens.of("tester", role))
                .accept("text/html")
                .urlEncodingEnabled(false);
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

    /** The path and query of a redirect. */
    static String next(Response response) {
        if (response.statusCode() != 303) {
            throw new AssertionError(response.statusCode() + ": " + response.asString());
        }
        return response.header("Location").replaceFirst("^https?://[^/]+", "");
    }
}
