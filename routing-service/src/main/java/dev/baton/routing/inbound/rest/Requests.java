package dev.baton.routing.inbound.rest;

import dev.baton.contracts.lifecycle.RejectReason;
import dev.baton.kit.problem.Problems;
import dev.baton.routing.domain.AssignmentId;
import dev.baton.routing.domain.LeadId;
import dev.baton.routing.domain.assignment.Assignment;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Parameters as typed values; what is none is refused with what to send instead. */
final class Requests {

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
