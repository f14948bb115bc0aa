package dev.baton.ingest.fuzz;

import static io.restassured.RestAssured.given;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.baton.contracts.Roles;
import dev.baton.localstack.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A source, a webhook, a plan and an import of one's own, for fuzzed requests to meet; nobody else's are touched. */
final class ManagedThings {

    /** Where the webhook's tool delivers; what goes there is signed. */
    static final String DELIVERY = "/v1/webhooks/{webhook}";

    private static final String WEBHOOK = """
            {"signature":{"preset":"STANDARD_WEBHOOKS"},"messageId":{"header":"webhook-id"},
             "calls":[{"type":"track","event":"=payload.form + ' Submitted'","properties":{"seats":"/seats"}}]}""";
    private static final String IMPORT = """
            {"name":"fuzz","source":"%s","bytes":40,"mapping":{"key":["Id"],"userId":"Id","traits":{"day":"Day"}}}""";

    private final Map<String, String> ids = new HashMap<>();
    private final String secret;

    private ManagedThings() {
        String plan = "fuzz-" + UUID.randomUUID();
        String source = created("/v1/sources", "{\"name\":\"%s\",\"kind\":\"SERVER\"}".formatted(plan));
        String webhook = created("/v1/sources", "{\"name\":\"hook %s\",\"kind\":\"WEBHOOK\"}".formatted(plan));
        ids.put("{plan}", plan);
        ids.put("{source}", source);
        ids.put("{webhook}", webhook);
        ids.put("{import}", created("/v1/imports", IMPORT.formatted(plan)));
        ids.put("{none}", UUID.randomUUID().toString());
        ids.put("NEW", plan);
        secret = admin().body(WEBHOOK)
                .put("/v1/sources/" + webhook + "/webhook")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
    }

    static ManagedThings made() {
        return new ManagedThings();
    }

    /** The request with ids in place of names, and with a signature where a tool would sign. */
    FuzzRequest meant(FuzzRequest request) {
        byte[] body = request.body() == null ? null : named(request.body());
        FuzzRequest meant = new FuzzRequest(request.method(), named(request.path()), request.headers(), body);
        return request.path().startsWith(DELIVERY) ? signed(meant) : meant;
    }

    private FuzzRequest signed(FuzzRequest request) {
        String id = UUID.randomUUID().toString();
        long now = Instant.now().getEpochSecond();
        Map<String, String> headers = new HashMap<>(request.headers());
        headers.remove("Authorization");
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(now));
        try {
            String body = new String(request.body(), StandardCharsets.UTF_8);
            headers.put("webhook-signature", new Webhook(secret).sign(id, now, body));
        } catch (WebhookSigningException | EmptyWebhookSecretException e) {
            throw new AssertionError(e);
        }
        return new FuzzRequest(request.method(), request.path(), headers, request.body());
    }

    private byte[] named(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        return named(text).getBytes(StandardCharsets.ISO_8859_1);
    }

    private String named(String text) {
        String named = text;
        for (var id : ids.entrySet()) {
            named = named.replace(id.getKey(), id.getValue());
        }
        return named;
    }

    private static String created(String path, String body) {
        return JsonPath.from(admin().body(body)
                        .post(path)
                        .then()
                        .statusCode(201)
                        .extract()
                        .asString())
                .getString("id");
    }

    private static RequestSpecification admin() {
        return given().contentType(ContentType.JSON).auth().oauth2(TestTokens.of("ada", Roles.ADMIN));
    }
}
