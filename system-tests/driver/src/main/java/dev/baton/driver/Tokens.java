package dev.baton.driver;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens of the realm's people and machines, from the real identity provider; kept until shortly before they end. */
public final class Tokens {

    /** The machine among the callers. */
    public static final String INTEGRATOR = "baton-integrator";

    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Token> known = new ConcurrentHashMap<>();
    private final URI endpoint;

    private record Token(String text, Instant until) {}

    public Tokens(Suite suite) {
        this.endpoint = suite.address("keycloak").resolve("/realms/baton/protocol/openid-connect/token");
    }

    /** {@code Authorization} header of a person (password = user name) or of {@link #INTEGRATOR}. */
    public String bearer(String who) {
        return "Bearer "
                + known.compute(who, (key, token) -> valid(token) ? token : fetch(key))
                        .text();
    }

    private static boolean valid(Token token) {
        return token != null && Instant.now().isBefore(token.until());
    }

    private Token fetch(String who) {
        String form = who.equals(INTEGRATOR)
                ? "grant_type=client_credentials&client_id=" + who + "&client_secret=" + who
                : "grant_type=password&client_id=baton-cli&username=" + who + "&password=" + who;
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            JsonNode body = Json.read(response.body());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("no token for " + who + ": " + body);
            }
            Duration life = Duration.ofSeconds(body.path("expires_in").asLong());
            return new Token(
                    body.path("access_token").asText(), Instant.now().plus(life).minus(MARGIN));
        } catch (IOException e) {
            throw new UncheckedIOException("no token for " + who, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
