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

    /** Whether the rep holds the lead by the assignment now; the same as {@code held} of the view. */
    private static final String HELD = """
            (a.state IN ('OPEN', 'ACKNOWLEDGED') OR a.state = 'ACCEPTED' AND EXISTS (
                SELECT 1 FROM lead l WHERE l.id = a.lead_id AND l.cycle = a.cycle
                AND l.stage NOT IN ('SUBSCRIBER', 'LEAD', 'RECYCLED')))""";

    /** What a former rep still sees of the person. */
    private static final String NAME_AND_COMPANY = """
            lower(coalesce(a.dossier -> 'lead' ->> 'name', '') || chr(10) || coalesce(a.dossier -> 'lead' ->> 'company', ''))""";

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
        filter.words().ifPresent(words -> query.search(words, filter.everyone()));
        return query;
    }

    /** A search in data that are not shown would reveal them piece by piece. */
    private void search(String words, boolean everyone) {
        String searched = everyone
                ? "a.search_text"
                : "CASE WHEN " + HELD + " THEN a.search_text ELSE " + NAME_AND_COMPANY + " END";
        add("position(lower(%s) in " + searched + ") > 0", words);
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
