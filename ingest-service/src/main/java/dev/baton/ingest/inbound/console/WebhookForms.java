package dev.baton.ingest.inbound.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.ingest.application.ManageWebhooks;
import dev.baton.ingest.application.webhook.InvalidWebhookException;
import dev.baton.ingest.inbound.console.page.WebhookForm;
import dev.baton.ingest.inbound.console.page.WebhookForm.Call;
import dev.baton.ingest.inbound.console.page.WebhookForm.Trial;
import dev.baton.ingest.inbound.rest.TrackingAnswer.ItemResult;
import dev.baton.ingest.inbound.webhook.WebhookTrials;
import dev.baton.ingest.inbound.webhook.WebhookTrials.Result;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The form of a webhook: what is saved, and what a sample becomes. */
@ApplicationScoped
class WebhookForms {

    private final ManageWebhooks webhooks;
    private final WebhookTrials trials;
    private final ObjectMapper json;

    WebhookForms(ManageWebhooks webhooks, WebhookTrials trials, ObjectMapper json) {
        this.webhooks = webhooks;
        this.trials = trials;
        this.json = json;
    }

    /** The form of what is saved; an example where nothing is. */
    Uni<WebhookForm> saved(UUID sourceId) {
        return webhooks.find(sourceId).map(found -> found.map(
                        stored -> new WebhookForm(pretty(stored.document()), WebhookForm.SAMPLE_PAYLOAD, null, true))
                .orElseGet(
                        () -> new WebhookForm(WebhookForm.SAMPLE_DOCUMENT, WebhookForm.SAMPLE_PAYLOAD, null, false)));
    }

    /** The document somebody wrote; throws where it is no JSON object. */
    ObjectNode document(String text) {
        try {
            if (json.readTree(text == null ? "" : text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The mapping is no JSON: " + e.getOriginalMessage(), e);
        }
        throw new IllegalArgumentException("The mapping is no JSON object.");
    }

    /** The form with what the sample becomes by what somebody wrote. */
    Uni<WebhookForm> tried(UUID sourceId, String document, String payload) {
        try {
            ObjectNode trial = JsonNodeFactory.instance.objectNode();
            trial.set("webhook", document(document));
            trial.put("payload", payload == null ? "" : payload);
            return trials.attempt(sourceId, trial).map(result -> form(document, payload, trial(result)));
        } catch (InvalidWebhookException invalid) {
            return Uni.createFrom().item(form(document, payload, new Trial(WebhookTrials.words(invalid), List.of())));
        } catch (IllegalArgumentException noJson) {
            return Uni.createFrom().item(form(document, payload, new Trial(List.of(noJson.getMessage()), List.of())));
        }
    }

    private static WebhookForm form(String document, String payload, Trial trial) {
        return new WebhookForm(document == null ? "" : document, payload == null ? "" : payload, trial, true);
    }

    private Trial trial(Result result) {
        if (result.unmapped() != null) {
            return new Trial(
                    List.of("%s %s"
                            .formatted(
                                    result.unmapped().detail(),
                                    result.unmapped().pointer())
                            .strip()),
                    List.of());
        }
        if (result.calls().isEmpty()) {
            return new Trial(List.of("The mapping leaves this message out: no call's condition holds."), List.of());
        }
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < result.calls().size(); i++) {
            ItemResult verdict = result.results().get(i);
            calls.add(new Call(
                    write(json.valueToTree(result.calls().get(i))),
                    verdict.status(),
                    verdict.status().equals("rejected") ? "late" : "ok",
                    verdict.detail()));
        }
        return new Trial(List.of(), calls);
    }

    private String pretty(String document) {
        try {
            return write(json.readTree(document));
        } catch (JsonProcessingException impossible) {
            return document;
        }
    }

    private String write(JsonNode node) {
        return node.toPrettyString();
    }
}
