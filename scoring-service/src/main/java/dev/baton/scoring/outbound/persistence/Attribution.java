package dev.baton.scoring.outbound.persistence;

import dev.baton.scoring.domain.identity.Identifier.Kind;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * By which identifier something belongs to a lead that was said of the lead itself: by its strongest, for there the lead
 * goes on when it comes apart. Of a lead that ended in another it is the strongest that it brought along.
 */
final class Attribution {

    private static final String STRENGTH = "array_position(ARRAY["
            + Arrays.stream(Kind.values()).map(kind -> "" + kind.code()).collect(Collectors.joining(", "))
            + "], kind::integer)";

    private Attribution() {}

    /**
     * A relation of kind, value and lead: the identifier with the lead that has it now; empty where the lead has none.
     *
     * @param lead SQL for the lead's id
     */
    static String of(String lead) {
        return """
                (SELECT b.kind, b.value, i.lead_id FROM (
                    SELECT kind, value FROM (
                        SELECT n.kind, n.value, 0 AS past FROM lead_identifier n WHERE n.lead_id = %1$s
                        UNION ALL
                        SELECT u.kind, u.value, 1 FROM identity_change c,
                            unnest(c.taken_kinds, c.taken_values) AS u(kind, value)
                        WHERE c.other_id = %1$s AND c.merged) AS known
                    ORDER BY past, %2$s, value COLLATE "C" LIMIT 1) AS b
                JOIN lead_identifier i ON i.kind = b.kind AND i.value = b.value)""".formatted(lead, STRENGTH);
    }
}
