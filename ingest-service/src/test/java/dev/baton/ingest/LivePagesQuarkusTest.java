package dev.baton.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.baton.contracts.Roles;
import dev.baton.ingest.inbound.rest.IngestProblem;
import dev.baton.localstack.testing.TestTokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@BootedIngest
class LivePagesQuarkusTest {

    private static final Pattern HREF = Pattern.compile("href=\"(/console/live/events/[^\"]+)\"");

    private final String event = "Seen " + UUID.randomUUID();

    @TestHTTPResource("/console/live/stream")
    URI stream;

    @Test
    void whatPassesIsListedAndShownAsAWhole() {
        // Given
        sent(
                "{\"type\":\"track\",\"event\":\"%s\",\"userId\":\"u\",\"traits\":{\"email\":\"v@acme.org\"}},{\"type\":\"nope\"}"
                        .formatted(event));

        // When
        String list = Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> mia().queryParam("q", event).get("/console/live").asString(), html -> HREF.matcher(html)
                        .find());

        // Then
        Matcher href = HREF.matcher(list);
        assertThat(href.find()).isTrue();
        mia().get(href.group(1).replace("&amp;", "&"))
                .then()
                .statusCode(200)
                .body(containsString("data-testid=\"event-name\">" + event))
                .body(containsString("v@acme.org"));
        mia().queryParam("verdict", "rejected")
                .get("/console/live")
                .then()
                .statusCode(200)
                .body(containsString("TYPE_UNKNOWN"));
        mia().get("/console/live/events/e-0-999999999")
                .then()
                .statusCode(404)
                .body(containsString(IngestProblem.EVENT_NOT_FOUND.title()));
        mia().get("/console/live/events/nonsense").then().statusCode(404);
    }

    @Test
    void anOpenPageHearsOfWhatItAskedFor() throws Exception {
        listening(heard -> Awaitility.await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            sent(batch(1) + ",{\"type\":\"identify\",\"userId\":\"u\"}");
            assertThat(heard).anySatisfy(line -> assertThat(line).contains(event, "\"seen\":"));
        }));
    }

    @Test
    void aBurstIsShownInPartAndCountedAsAWhole() throws Exception {
        listening(heard -> {
            // Given
            Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> {
                sent(batch(1));
                return seen(heard) > 0;
            });
            int before = seen(heard);

            // When
            sent(batch(300));

            // Then: a page is never told more than it can show, and how much that leaves out
            Awaitility.await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(seen(heard))
                    .isGreaterThanOrEqualTo(before + 300));
            assertThat(figures(heard, "shown"))
                    .allSatisfy(shown -> assertThat(shown).isBetween(1, 8));
            assertThat(figures(heard, "shown").mapToInt(Integer::intValue).sum())
                    .isLessThan(seen(heard) / 2);
        });
    }

    @Test
    void pageThatReconnectsGetsTheRowsThatPassedMeanwhile() throws Exception {
        List<String> ids = new CopyOnWriteArrayList<>();
        listening(heard -> {
            Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> {
                sent(batch(1));
                return seen(heard) > 0;
            });
            heard.stream()
                    .filter(line -> line.startsWith("id:"))
                    .map(line -> line.substring(3).strip())
                    .forEach(ids::add);
            assertThat(heard).anyMatch(line -> line.startsWith("retry:"));
        });
        String missed = "missed-" + UUID.randomUUID();
        sent("{\"type\":\"track\",\"event\":\"%s\",\"userId\":\"%s\"}".formatted(event, missed));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> mia().queryParam("q", missed).get("/console/live").asString(), html -> HREF.matcher(html)
                        .find());

        listening(
                ids.getFirst(),
                heard -> Awaitility.await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(heard)
                        .anySatisfy(line -> assertThat(line).contains(missed))));
    }

    private void listening(Consumer<List<String>> test) throws Exception {
        listening("", test);
    }

    private void listening(String lastEventId, Consumer<List<String>> test) throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        HttpRequest request = HttpRequest.newBuilder(URI.create(stream + "?event=" + event.replace(" ", "+")))
                .header("Authorization", "Bearer " + TestTokens.of("mia", Roles.MARKETER))
                .header("Last-Event-ID", lastEventId)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var listening = client.sendAsync(request, BodyHandlers.fromLineSubscriber(new Lines(heard)));
            try {
                test.accept(heard);
            } finally {
                // closing the client waits for an open stream
                var unused = listening.cancel(true);
                client.shutdownNow();
            }
        }
    }

    private static int seen(List<String> heard) {
        return figures(heard, "seen").mapToInt(Integer::intValue).sum();
    }

    private static Stream<Integer> figures(List<String> heard, String name) {
        Pattern figure = Pattern.compile("\"" + name + "\":(\\d+)");
        return heard.stream().map(figure::matcher).filter(Matcher::find).map(found -> Integer.valueOf(found.group(1)));
    }

    private String batch(int items) {
        return Stream.generate(() -> "{\"type\":\"track\",\"messageId\":\"%s\",\"event\":\"%s\",\"userId\":\"u\"}"
                        .formatted(UUID.randomUUID(), event))
                .limit(items)
                .collect(Collectors.joining(","));
    }

    private static void sent(String items) {
        given().contentType(ContentType.JSON)
                .auth()
                .preemptive()
                .basic("local-write-key", "")
                .body("{\"batch\":[" + items + "]}")
                .post("/v1/batch")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification mia() {
        return given().header("Accept", "text/html").auth().oauth2(TestTokens.of("mia", Roles.MARKETER));
    }

    private record Lines(List<String> heard) implements Flow.Subscriber<String> {
        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            heard.add(line);
        }

        @Override
        public void onError(Throwable broken) {
            heard.add("broken: " + broken);
        }

        @Override
        public void onComplete() {
            heard.add("ended");
        }
    }
}
