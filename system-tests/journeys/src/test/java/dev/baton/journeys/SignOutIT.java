package dev.baton.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.journeys.relay.Relay;
import dev.baton.journeys.relay.RelayJourney;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Signing out of one service ends the session in all, copied cookies included. */
@RelayJourney
class SignOutIT {

    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    /** Ten seconds is the documented bound. */
    private static final Duration BOUND = Duration.ofSeconds(10);

    @Test
    void copiedCookiesEndWhenTheirOwnerSignsOut(Relay relay) {
        // Given
        CookieManager jar = new CookieManager(null, CookiePolicy.ACCEPT_ALL) {
            @Override
            public void put(URI uri, Map<String, List<String>> headers) throws IOException {
                super.put(uri, headers);
                // browsers send secure cookies to localhost without TLS as well
                getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
            }
        };
        HttpClient browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(jar)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        URI scoring = relay.suite().address("scoring").resolve("/console/models");
        URI ingest = relay.suite().address("ingest").resolve("/console/plan");
        signIn(browser, scoring);
        assertThat(send(browser, HttpRequest.newBuilder(ingest).build()).statusCode())
                .isEqualTo(200);
        String copied = jar.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().startsWith("q_session"))
                .map(HttpCookie::toString)
                .collect(Collectors.joining("; "));
        assertThat(statusWith(copied, scoring)).isEqualTo(200);
        assertThat(statusWith(copied, ingest)).isEqualTo(200);

        // When
        send(
                browser,
                HttpRequest.newBuilder(scoring.resolve("/console/sign-out")).build());

        // Then
        Awaitility.await().atMost(BOUND.plusSeconds(5)).untilAsserted(() -> {
            assertThat(statusWith(copied, scoring)).isIn(302, 401);
            assertThat(statusWith(copied, ingest)).isIn(302, 401);
        });
    }

    private static void signIn(HttpClient browser, URI page) {
        HttpResponse<String> form = send(browser, HttpRequest.newBuilder(page).build());
        Matcher action = FORM.matcher(form.body());
        assertThat(action.find()).as("a sign-in form at " + form.uri()).isTrue();
        String credentials = "username=" + encoded("ada") + "&password=" + encoded("ada");
        HttpResponse<String> signedIn = send(
                browser,
                HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(credentials))
                        .build());
        assertThat(signedIn.statusCode()).as(signedIn.uri().getPath()).isEqualTo(200);
        assertThat(signedIn.uri().getPort()).isEqualTo(page.getPort());
    }

    private static int statusWith(String cookies, URI page) {
        HttpClient thief =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(page)
                .header("Cookie", cookies)
                .header("Accept", "text/html")
                .build();
        return send(thief, request).statusCode();
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
