package dev.baton.ingest.inbound.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.ingest.application.KnownSources;
import dev.baton.ingest.application.ManageWebhooks;
import dev.baton.ingest.application.ManageWebhooks.Trial;
import dev.baton.ingest.application.StoredWebhook;
import dev.baton.ingest.application.Trace;
import dev.baton.ingest.application.WebhookMessage;
import dev.baton.ingest.application.webhook.InvalidWebhookException;
import dev.baton.ingest.domain.Source;
import dev.baton.ingest.inbound.front.FrontDoor;
import dev.baton.ingest.inbound.rest.IngestProblem;
import dev.baton.ingest.inbound.rest.TrackingAnswer;
import dev.baton.kit.problem.KitProblem;
import dev.baton.kit.problem.Problems;
import dev.baton.kit.problem.Suggestion;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tries a message on a webhook, saved or not, by the code of a delivery. */
@Singleton
public class WebhookTrials {

    /** Most headers of a message that is tried. */
    static final int MOST_HEADERS = 100;

    /** Longest value of a header that is tried. */
    static final int LONGEST_HEADER = 8_000;

    private static final Set<String> FIELDS = Set.of("payload", "headers", "webhook");

    private final ManageWebhooks webhooks;
    private final KnownSources known;
    private final ObjectMapper json;
    private final Clock clock = Clock.systemUTC();

    WebhookTrials(ManageWebhooks webhooks, KnownSources known, ObjectMapper json) {
        this.webhooks = webhooks;
        this.known = known;
        this.json = json;
    }

    /**
     * What a message would become.
     *
     * @param calls    the calls it is made into; none where the mapping leaves it out
     * @param results  the verdict on each, as a delivery would be answered
     * @param unmapped why it can't be mapped; absent where it can
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Result(List<Map<String, Object>> calls, List<TrackingAnswer.ItemResult> results, Unmapped unmapped) {}

    /** Why a message can't be mapped. */
    public record Unmapped(String code, String pointer, String detail) {}

    /** Tries the {@code payload} on {@code webhook}, or on the saved one where there is none. */
    public Uni<Result> attempt(UUID sourceId, JsonNode trial) {
        Source source = known.byId(sourceId)
                .orElseThrow(() -> Problems.of(
                        IngestProblem.SOURCE_NOT_FOUND, "Take the id of a source in force from GET /v1/sources."));
        trial.fieldNames().forEachRemaining(WebhookTrials::checkKnown);
        WebhookMessage message = message(trial);
        return trial.hasNonNull("webhook")
                ? Uni.createFrom().item(result(webhooks.attempt(source, trial.get("webhook"), message)))
                : webhooks.find(sourceId)
                        .map(saved -> result(webhooks.attempt(source, document(saved.orElse(null)), message)));
    }

    private static void checkKnown(String field) {
        if (!FIELDS.contains(field)) {
            throw Problems.of(KitProblem.UNKNOWN_FIELD, Suggestion.of("field", field, FIELDS));
        }
    }

    private WebhookMessage message(JsonNode trial) {
        JsonNode payload = trial.path("payload");
        byte[] body = (payload.isTextual() ? payload.textValue() : payload.toString()).getBytes(StandardCharsets.UTF_8);
        if (body.length > FrontDoor.LARGEST_MESSAGE) {
            throw Problems.of(IngestProblem.BODY_TOO_LARGE, "A message may have 128 KiB. Try a smaller one.");
        }
        Map<String, String> headers = headers(trial.path("headers"));
        return Messages.of(body, headers.get("content-type"), headers, clock.instant(), new Trace("trial", null));
    }

    private static Map<String, String> headers(JsonNode given) {
        Map<String, String> headers = new HashMap<>();
        given.properties()
                .forEach(header -> headers.put(
                        header.getKey().toLowerCase(Locale.ROOT),
                        header.getValue().asText()));
        if (headers.size() > MOST_HEADERS
                || headers.values().stream().anyMatch(value -> value.length() > LONGEST_HEADER)) {
            throw Problems.of(
                    IngestProblem.WEBHOOK_INVALID,
                    "Send at most %d headers of at most %d characters each.".formatted(MOST_HEADERS, LONGEST_HEADER));
        }
        return headers;
    }

    private JsonNode document(StoredWebhook saved) {
        if (saved == null) {
            throw Problems.of(IngestProblem.WEBHOOK_NOT_FOUND, "Send the webhook to try along, or set it up with PUT.");
        }
        try {
            return json.readTree(saved.document());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a document is stored only when it was read", impossible);
        }
    }

    private static Result result(Trial trial) {
        var verdict = trial.mapped().unmapped();
        Unmapped unmapped = verdict == null
                ? null
                : new Unmapped(
                        verdict.code().name(), verdict.pointer(), trial.mapped().reason());
        return new Result(
                trial.mapped().calls(), TrackingAnswer.of(trial.outcomes()).results(), unmapped);
    }

    /** What is wrong with a webhook, in one sentence each. */
    public static List<String> words(InvalidWebhookException invalid) {
        return invalid.flaws().stream()
                .map(flaw -> flaw.pointer() + ": " + flaw.detail())
                .toList();
    }
}
