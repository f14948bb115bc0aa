package dev.baton.routing.config;

import dev.baton.routing.domain.fairness.AbsencePolicy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** How leads are given out and how long reps have. */
@ConfigMapping(prefix = "baton.routing")
public interface RoutingConfig {

    /** Team that takes every lead no rule takes; its key in table {@code team}. Without that team leads wait. */
    @WithDefault("sales")
    @Pattern(regexp = "[a-z][a-z0-9-]{0,62}") String team();

    /** Whether a lead that qualifies again goes to the rep who accepted it before, if that rep is eligible. */
    @WithDefault("true")
    boolean stickToPreviousOwner();

    /**
     * What an absence does to a rep's place in the ledger: {@code HOLD} resumes level with the others, {@code CATCH_UP}
     * gives the rep every lead until even.
     */
    @WithDefault("HOLD")
    AbsencePolicy absence();

    /**
     * Whether a lead that a rep let pass does not count against the rep's share. If true, a rep who never reacts is served
     * first for ever and every such lead is late.
     */
    @WithDefault("false")
    boolean creditOnBreach();

    /** Times reps have. */
    Sla sla();

    /** Address of the inbox page, for links in mails. */
    @WithDefault("http://localhost:8084/console")
    URI inboxUrl();

    /** Address that is told when a rep let the time pass; without it nobody is told by mail. */
    Optional<@Email String> managerEmail();

    /** Times reps have. */
    interface Sla {

        /**
         * How long a rep has to take notice of a lead, ISO-8601, in the rep's working time. Afterwards the lead goes to
         * another rep. Warnings come at 50 and 80 % of it.
         */
        @WithDefault("PT5M")
        @DurationMin(millis = 100)
        Duration acknowledge();
    }
}
