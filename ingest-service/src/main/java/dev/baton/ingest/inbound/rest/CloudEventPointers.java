package dev.baton.ingest.inbound.rest;

import dev.baton.ingest.application.Outcome;
import dev.baton.ingest.inbound.rest.TrackingAnswer.ItemResult;
import java.util.List;
import java.util.Map;

/** Leads the sender of a CloudEvent to the attribute that a flawed field of the call was made of. */
final class CloudEventPointers {

    private static final Map<String, String> ATTRIBUTES = Map.of(
            "/messageId", "/id",
            "/userId", "/subject",
            "/anonymousId", "/anonymousid",
            "/groupId", "/groupid",
            "/previousId", "/previousid",
            "/timestamp", "/time",
            "/event", "/type",
            "/name", "/eventname",
            "/properties", "/data",
            "/traits", "/data");

    private CloudEventPointers() {}

    static TrackingAnswer answer(List<Outcome> outcomes) {
        TrackingAnswer answer = TrackingAnswer.of(outcomes);
        return new TrackingAnswer(
                answer.success(),
                answer.results().stream().map(CloudEventPointers::inEvent).toList());
    }

    private static ItemResult inEvent(ItemResult result) {
        return new ItemResult(
                result.messageId(),
                result.status(),
                result.code(),
                result.pointer() == null ? null : inEvent(result.pointer()),
                result.detail(),
                result.warnings().stream()
                        .map(warning -> new TrackingAnswer.Warning(
                                warning.kind(), inEvent(warning.pointer()), warning.detail()))
                        .toList());
    }

    static String inEvent(String pointer) {
        int end = pointer.indexOf('/', 1);
        String field = end < 0 ? pointer : pointer.substring(0, end);
        String attribute = ATTRIBUTES.get(field);
        return attribute == null ? pointer : attribute + (end < 0 ? "" : pointer.substring(end));
    }
}
