package dev.baton.ingest.application.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.ingest.application.webhook.InvalidWebhookException.Flaw;
import dev.baton.ingest.domain.TrackingKind;
import dev.baton.ingest.domain.webhook.CallTemplate;
import dev.baton.ingest.domain.webhook.Formula;
import dev.baton.ingest.domain.webhook.SignatureScheme;
import dev.baton.ingest.domain.webhook.WebhookMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the document of a webhook: {@code signature}, {@code messageId} and {@code calls}. Says all that is wrong with it
 * at once.
 */
public final class WebhookDocument {

    private static final int MOST_CALLS = 10;
    private static final int MOST_FIELDS = 100;
    private static final Set<String> PARTS = Set.of("signature", "messageId", "calls");
    private static final Set<String> FIELDS =
            Set.of("userId", "anonymousId", "groupId", "event", "name", "category", "timestamp");

    private final List<Flaw> flaws = new ArrayList<>();

    private WebhookDocument() {}

    /** The webhook of a document; throws {@link InvalidWebhookException} where it is none. */
    public static Webhook read(JsonNode document) {
        WebhookDocument reader = new WebhookDocument();
        if (document == null || !document.isObject()) {
            throw new InvalidWebhookException(List.of(new Flaw("", "Send a JSON object.")));
        }
        document.fieldNames().forEachRemaining(reader::checkKnown);
        SignatureScheme signature = reader.at("/signature", document.path("signature"), SignatureFields::read);
        Formula messageId = document.hasNonNull("messageId")
                ? reader.at("/messageId", document.get("messageId"), Formulas::of)
                : null;
        List<CallTemplate> calls = reader.calls(document.path("calls"));
        if (!reader.flaws.isEmpty()) {
            throw new InvalidWebhookException(reader.flaws);
        }
        return new Webhook(signature, new WebhookMapping(messageId, calls));
    }

    private void checkKnown(String part) {
        if (!PARTS.contains(part)) {
            flaws.add(new Flaw("/" + part, "A webhook has no such part; send signature, messageId and calls."));
        }
    }

    private List<CallTemplate> calls(JsonNode calls) {
        if (!calls.isArray() || calls.isEmpty() || calls.size() > MOST_CALLS) {
            flaws.add(new Flaw("/calls", "Send a list of 1 to " + MOST_CALLS + " calls."));
            return List.of();
        }
        List<CallTemplate> templates = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            templates.add(call("/calls/" + i, calls.get(i)));
        }
        return templates;
    }

    private CallTemplate call(String pointer, JsonNode call) {
        TrackingKind kind = TrackingKind.ofWireName(call.path("type").asText());
        if (kind == null) {
            flaws.add(new Flaw(pointer + "/type", "Send identify, track, page, screen, group, alias or outcome."));
        }
        if (kind == TrackingKind.TRACK && !call.hasNonNull("event")) {
            flaws.add(new Flaw(pointer + "/event", "Say which event it is, or where its name stands."));
        }
        Formula when = call.hasNonNull("when")
                ? at(pointer + "/when", call.get("when"), node -> Formulas.expression(node.asText()))
                : null;
        Map<String, Formula> fields = new LinkedHashMap<>();
        Map<String, Map<String, Formula>> groups = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : call.properties()) {
            String name = field.getKey();
            if (CallTemplate.groupNames().contains(name)) {
                groups.put(name, formulas(pointer + "/" + name, field.getValue()));
            } else if (FIELDS.contains(name)) {
                fields.put(name, at(pointer + "/" + name, field.getValue(), Formulas::of));
            } else if (!Set.of("type", "when").contains(name)) {
                flaws.add(new Flaw(
                        pointer + "/" + name,
                        "A call has no such field; what you know goes into traits or properties."));
            }
        }
        return new CallTemplate(kind == null ? TrackingKind.TRACK : kind, when, fields, groups);
    }

    private Map<String, Formula> formulas(String pointer, JsonNode group) {
        if (!group.isObject() || group.size() > MOST_FIELDS) {
            flaws.add(new Flaw(pointer, "Send an object of at most " + MOST_FIELDS + " fields."));
            return Map.of();
        }
        Map<String, Formula> formulas = new LinkedHashMap<>();
        group.properties()
                .forEach(field -> formulas.put(
                        field.getKey(), at(pointer + "/" + field.getKey(), field.getValue(), Formulas::of)));
        return formulas;
    }

    /** Reads a part; what is wrong with it is noted with where it stands. */
    private <T> T at(String pointer, JsonNode node, Function<JsonNode, T> reader) {
        try {
            return reader.apply(node);
        } catch (IllegalArgumentException wrong) {
            flaws.add(new Flaw(pointer, wrong.getMessage()));
            return null;
        }
    }
}
