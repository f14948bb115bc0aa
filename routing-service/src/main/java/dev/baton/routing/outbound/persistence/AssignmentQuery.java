package dev.baton.routing.outbound.persistence;

import dev.baton.routing.application.AssignmentFilter;
import dev.baton.routing.application.UrgencyPosition;
import dev.baton.routing.domain.AssignmentId;
import dev.baton.routing.domain.assignment.Assignment;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The conditions of a list of assignments. Only conditions that are asked for stand in the statement, so that the database
 * plans each combination for itself and uses its index.
 */
final class AssignmentQuery {

    /** The words of the partial indexes. */
    private static final String UNDECIDED = "a.state IN ('OPEN', 'ACKNOWLEDGED')";

    private final List<String> conditions = new ArrayList<>();
    private final Tuple values = Tuple.tuple();

    private AssignmentQuery() {}

    static AssignmentQuery of(AssignmentFilter filter) {
        AssignmentQuery query = new AssignmentQuery();
        filter.repUserName().ifPresent(name -> query.add("a.rep_id = (SELECT id FROM rep WHERE user_name = %s)", name));
        if (filter.states().equals(AssignmentFilter.UNDECIDED)) {
            query.conditions.add(UNDECIDED);
        } else if (!filter.states().isEmpty()) {
            query.add(
                    "a.state = ANY(%s::text[])",
                    filter.states().stream().map(Assignment.State::name).toArray(String[]::new));
        }
        filter.lead().ifPresent(lead -> query.add("a.lead_id = %s", lead.value()));
        filter.words().ifPresent(words -> query.add("position(lower(%s) in a.search_text) > 0", words));
        return query;
    }

    /** Newest first. */
    AssignmentQuery newestAfter(AssignmentId after) {
        if (after != null) {
            add("a.id < %s", after.value());
        }
        return this;
    }

    /** Most urgent first. */
    AssignmentQuery urgentAfter(UrgencyPosition after) {
        conditions.add(UNDECIDED);
        if (after != null) {
            conditions.add("(a.state = 'ACKNOWLEDGED', a.respond_by, a.id) > (%s, %s, %s)"
                    .formatted(
                            next(after.acknowledged()),
                            next(after.deadline().atOffset(ZoneOffset.UTC)),
                            next(after.id().value())));
        }
        return this;
    }

    /** The statement with its conditions, an order and a limit. */
    String list(String select, String order, int limit) {
        return count(select) + " ORDER BY " + order + " LIMIT " + next(limit);
    }

    /** The statement with its conditions. */
    String count(String select) {
        return conditions.isEmpty() ? select : select + " WHERE " + String.join(" AND ", conditions);
    }

    Tuple values() {
        return values;
    }

    private void add(String condition, Object value) {
        conditions.add(condition.formatted(next(value)));
    }

    private String next(Object value) {
        values.addValue(value);
        return "$" + values.size();
    }
}
