package dev.baton.scoring.application;

import dev.baton.scoring.application.LeadViews.Line;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Companies as the people of one mail domain; domains that anybody can have an address at are none. */
public interface Accounts {

    /**
     * A company.
     *
     * @param domain the mail domain
     * @param name   what most of its people call it, null where nobody says
     * @param people how many leads it has
     * @param best   highest score of one of them
     * @param sum    of all their scores
     * @param stages how many of them stand where; {@code NONE} for those not in the funnel
     */
    record Account(
            String domain, String name, long people, BigDecimal best, BigDecimal sum, Map<String, Long> stages) {}

    /** Companies by domain, after the given one. */
    Uni<List<Account>> list(String after, int limit);

    /** The company of a domain; empty where nobody is known of it. */
    Uni<Optional<Account>> one(String domain);

    /** Its people, the newest first, before the given lead. */
    Uni<List<Line>> people(String domain, java.util.UUID before, int limit);
}
