package dev.baton.ingest.inbound.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baton.ingest.application.Outcome;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the sender is told, item by item in the order sent. Status 200 means that every item is durable, whatever its
 * verdict; {@code success} is false when one was rejected. Don't repeat a request that was answered 200.
 *
 * @param success whether no item was rejected
 * @param results one per item
 */
public record TrackingAnswer(boolean success, List<ItemResult> results) {

    /**
     * The verdict on one item.
     *
     * @param messageId the message's id, generated where the sender gave none; absent where it couldn't be read
     * @param status    {@code accepted}, {@code duplicate} or {@code rejected}
     * @param code      of a rejected item: why, see {@code docs/ingest-rejections.md}
     * @param pointer   of a rejected item: JSON pointer inside the item
     * @param detail    of a rejected item: the reason in words, and what to do
     * @param warnings  of an accepted item: where it breaks its tracking plan, which only warns of it, and what of it has no
     *                  effect; absent for none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ItemResult(
            String messageId,
            String status,
            String code,
            String pointer,
            String detail,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Warning> warnings) {

        static ItemResult of(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Accepted item ->
                    new ItemResult(item.messageId(), "accepted", null, null, null, warnings(item));
                case Outcome.Duplicate item ->
                    new ItemResult(item.messageId(), "duplicate", null, null, null, List.of());
                case Outcome.Refused item ->
                    new ItemResult(
                            item.messageId(),
                            "rejected",
                            item.verdict().code().name(),
                            item.verdict().pointer(),
                            item.verdict().detail(),
                            List.of());
            };
        }

        private static List<Warning> warnings(Outcome.Accepted item) {
            return Stream.concat(
                            item.ineffective().stream()
                                    .map(one -> new Warning(one.kind(), one.pointer(), one.detail())),
                            item.warnings().stream()
                                    .map(one -> new Warning(one.kind().wireName(), one.pointer(), one.detail())))
                    .toList();
        }
    }

    /** A violation of the tracking plan that is only warned of, or something that has no effect. */
    public record Warning(String kind, String pointer, String detail) {}

    /** Of the outcomes, in their order. */
    public static TrackingAnswer of(List<Outcome> outcomes) {
        boolean success = outcomes.stream().noneMatch(Outcome.Refused.class::isInstance);
        return new TrackingAnswer(success, outcomes.stream().map(ItemResult::of).toList());
    }
}
