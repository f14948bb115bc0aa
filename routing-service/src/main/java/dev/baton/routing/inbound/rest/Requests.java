package dev.baton.routing.inbound.rest;

import dev.baton.contracts.lifecycle.RejectReason;
import dev.baton.kit.page.Cursor;
import dev.baton.kit.problem.KitProblem;
import dev.baton.kit.problem.Problems;
import dev.baton.routing.domain.AssignmentId;
import dev.baton.routing.domain.LeadId;
import dev.baton.routing.domain.assignment.Assignment;
import dev.baton.routing.domain.decision.UnassignedReason;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Parameters as typed values; what is none is refused with what to send instead. */
final class Requests {

    /** Longest search in characters, in the API and on the pages. */
    static final int LONGEST_SEARCH = 100;

    private Requests() {}

    static AssignmentId assignmentId(String text) {
        return id(text, AssignmentId::of);
    }

    static LeadId leadId(String text) {
        return id(text, LeadId::of);
    }

    /** States separated by commas; none means all. */
    static Set<Assignment.State> states(String text) {
        EnumSet<Assignment.State> states = EnumSet.noneOf(Assignment.State.class);
        if (text == null || text.isBlank()) {
            return states;
        }
        for (String name : text.split(",", -1)) {
            states.add(oneOf(Assignment.State.class, name.strip(), RoutingProblem.UNKNOWN_STATE, "state"));
        }
        return states;
    }

    /** The reason a lead waits, empty for none. */
    static Optional<UnassignedReason> unassignedReason(String text) {
        return text == null || text.isBlank()
                ? Optional.empty()
                : Optional.of(oneOf(
                        UnassignedReason.class, text.strip(), RoutingProblem.UNKNOWN_UNASSIGNED_REASON, "reason"));
    }

    /** What to search for, empty for nothing. */
    static Optional<String> words(String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        if (text.length() > LONGEST_SEARCH) {
            throw Problems.of(
                    RoutingProblem.SEARCH_TOO_LONG,
                    "Send a q of at most %d characters, not %d.".formatted(LONGEST_SEARCH, text.length()));
        }
        return Optional.of(text.strip());
    }

    /** Reads a cursor of this service, null for the first page. */
    static <T> T position(String cursor, Function<String, T> read) {
        String position = Cursor.decode(cursor);
        try {
            return position == null ? null : read.apply(position);
        } catch (IllegalArgumentException ofAnotherList) {
            throw Problems.of(
                    KitProblem.INVALID_CURSOR,
                    "Send the nextCursor of the page before, unchanged, with the same order and filters; or none for the"
                            + " first page.");
        }
    }

    static RejectReason rejectReason(RejectBody body) {
        String code = body == null || body.reasonCode() == null ? "" : body.reasonCode();
        return oneOf(RejectReason.class, code, RoutingProblem.UNKNOWN_REJECT_REASON, "reasonCode");
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String name, RoutingProblem problem, String field) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> valid = Arrays.stream(type.getEnumConstants())
                            .map(Enum::name)
                            .toList();
                    return Problems.of(
                            problem,
                            "Send a %s of %s, not '%s'.".formatted(field, String.join(", ", valid), name),
                            Map.of("valid", valid));
                });
    }

    private static <I> I id(String text, Function<String, I> read) {
        try {
            return read.apply(text);
        } catch (IllegalArgumentException garbage) {
            throw Problems.of(
                    RoutingProblem.INVALID_ID, "Send the id as it came, a UUID; '%s' is none.".formatted(text));
        }
    }
}
