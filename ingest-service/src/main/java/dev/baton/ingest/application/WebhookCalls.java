package dev.baton.ingest.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.baton.ingest.application.webhook.Webhook;
import dev.baton.ingest.domain.RawItem;
import dev.baton.ingest.domain.Reception;
import dev.baton.ingest.domain.RejectionCode;
import dev.baton.ingest.domain.Source;
import dev.baton.ingest.domain.Verdict;
import dev.baton.ingest.domain.WellFormedText;
import dev.baton.ingest.domain.webhook.UnmappableException;
import dev.baton.kit.message.MessageIds;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes calls of a webhook's message: the same for a delivery and for a trial. */
@Singleton
public class WebhookCalls {

    private final ObjectMapper json;
    private final ObjectWriter escaped;

    public WebhookCalls(ObjectMapper json) {
        this.json = json;
        this.escaped = json.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);
    }

    /**
     * What a message becomes: calls that are judged like any others, or one verdict on it as a whole.
     *
     * @param submission the calls, none where the mapping leaves the message out; null where it can't be mapped
     * @param calls      the same as plain values
     * @param unmapped   the verdict on a message that can't be mapped, else null
     * @param reason     that verdict in words, else null
     */
    public record Mapped(
            Submission submission, List<Map<String, Object>> calls, Verdict.Rejected unmapped, String reason) {}

    /** Maps a message of a source by a webhook. */
    public Mapped map(Source source, Webhook webhook, WebhookMessage message) {
        Reception reception = reception(source, message);
        if (message.payload().flaw() != null) {
            RawItem.Flaw flaw = message.payload().flaw();
            return unmapped(
                    message.bodyHash(), flaw.code(), flaw.pointer(), flaw.code().meaning());
        }
        try {
            Map<String, Object> roots = Map.of("payload", message.payload().value(), "headers", message.headers());
            List<Map<String, Object>> calls = webhook.mapping()
                    .calls(roots, message.bodyHash(), who -> MessageIds.derived(
                                    "webhook", source.id().toString(), who)
                            .toString());
            return submission(reception, calls, message.trace());
        } catch (UnmappableException e) {
            return unmapped(message.bodyHash(), RejectionCode.WEBHOOK_UNMAPPED, e.pointer(), e.getMessage());
        }
    }

    /** What all calls of a message share: nobody's browser sent it. */
    static Reception reception(Source source, WebhookMessage message) {
        return new Reception(
                source.id().toString(),
                message.receivedAt(),
                null,
                null,
                source.defaultConsent().under(Map.of()),
                0,
                null);
    }

    private Mapped submission(Reception reception, List<Map<String, Object>> calls, Trace trace) {
        List<RawItem> items = new ArrayList<>(calls.size());
        List<String> texts = new ArrayList<>(calls.size());
        for (Map<String, Object> call : calls) {
            String text = text(call);
            texts.add(text);
            items.add(new RawItem(call, null, text.getBytes(StandardCharsets.UTF_8).length));
        }
        return new Mapped(new Submission(reception, items, texts::get, trace), calls, null, null);
    }

    private static Mapped unmapped(String messageId, RejectionCode code, String pointer, String reason) {
        return new Mapped(
                null, List.of(), new Verdict.Rejected(messageId, code, pointer, reason + " " + code.remedy()), reason);
    }

    /** A text that is not well-formed is told in escapes: as it is, it could not be written to the quarantine. */
    private String text(Map<String, Object> call) {
        try {
            String text = json.writeValueAsString(call);
            return WellFormedText.is(text) ? text : escaped.writeValueAsString(call);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("plain values can always be written", impossible);
        }
    }
}
