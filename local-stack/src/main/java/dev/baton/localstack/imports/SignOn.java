package dev.baton.localstack.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Tokens for commands: a given one, or one of a person of the local realm, renewed before it ends. */
public final class SignOn {

    private static final Duration MARGIN = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client;
    private final URI realm;
    private final String user;
    private final Clock clock;
    private String token;
    private Instant until;

    /** @param given a token that is used as it is; null: the user's password grant, password = user name */
    public SignOn(HttpClient client, URI realm, String user, String given, Clock clock) {
        this.client = client;
        this.realm = realm;
        this.user = user;
        this.clock = clock;
        this.token = given;
        this.until = given == null ? Instant.MIN : Instant.MAX;
    }

    /** {@code Authorization} header that is valid now. */
    public String bearer() throws ImportStopped, InterruptedException {
        if (clock.instant().isAfter(until)) {
            fetch();
        }
        return "Bearer " + token;
    }

    private void fetch() throws ImportStopped, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=password&client_id=baton-cli&username=%1$s&password=%1$s".formatted(encoded(user))))
                .build();
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new ImportStopped(
                        "sign-on as %s was refused (%d). Name a user of the local realm with --user (mia, ada), or give a token in BATON_TOKEN."
                                .formatted(user, response.statusCode()));
            }
            JsonNode answer = JSON.readTree(response.body());
            token = answer.path("access_token").asText();
            until = clock.instant()
                    .plusSeconds(answer.path("expires_in").asLong(60))
                    .minus(MARGIN);
        } catch (IOException away) {
            throw new ImportStopped(
                    "sign-on at %s does not answer. Start the suite with ./baton up, or give a token in BATON_TOKEN."
                            .formatted(realm));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
