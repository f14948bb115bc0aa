package dev.baton.ingest.domain.webhook;

import dev.baton.kit.text.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Which calls a payload becomes.
 *
 * @param messageId where the message's id stands, so that a repeated delivery is known; null for the body's hash
 * @param calls     in the order they are made
 */
public record WebhookMapping(Formula messageId, List<CallTemplate> calls) {

    public WebhookMapping {
        calls = List.copyOf(calls);
    }

    /** Tracking calls by their field names, each with a {@code messageId} and somebody who did it. */
    public List<Map<String, Object>> calls(
            Map<String, Object> roots, String bodyHash, Function<String, String> anonymous) throws UnmappableException {
        String id = messageId(roots, bodyHash);
        List<Map<String, Object>> made = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            if (calls.get(i).applies(roots)) {
                Map<String, Object> call = calls.get(i).call(roots);
                call.put("messageId", calls.size() == 1 ? id : id + "/" + i);
                made.add(call);
            }
        }
        String nobody = anonymous.apply(email(made, id));
        made.stream()
                .filter(call -> call.get("userId") == null && call.get("anonymousId") == null)
                .forEach(call -> call.put("anonymousId", nobody));
        return made;
    }

    /** The id of the message: the same for a repeated delivery. */
    public String messageId(Map<String, Object> roots, String bodyHash) throws UnmappableException {
        Object own = messageId == null ? null : messageId.value(roots);
        return own == null || own.toString().isBlank() ? bodyHash : own.toString();
    }

    /** Form tools know people by e-mail only: the same address is the same person; without a usable one, each message is by another. */
    private static String email(List<Map<String, Object>> calls, String otherwise) {
        return calls.stream()
                .map(call -> call.get("traits") instanceof Map<?, ?> traits ? traits.get("email") : null)
                .flatMap(email -> EmailAddress.of(email).stream())
                .map(EmailAddress::value)
                .findFirst()
                .orElse(otherwise);
    }
}
