package dev.baton.routing.config;

import dev.baton.routing.domain.fairness.AbsencePolicy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
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

    /** When leads that reps let pass are offered again. */
    Reoffer reoffer();

    /** Leads that wait for a rep. */
    Waiting waiting();

    /** Whether reps and managers are notified by mail. If false, no mail is sent and no mail server is needed. */
    @WithDefault("true")
    boolean mail();

    /**
     * Address of the inbox page as browsers reach it, for links in mails. While mails are sent, the service refuses to start
     * in production with an address on this machine.
     */
    @WithDefault("http://localhost:8084/console")
    URI inboxUrl();

    /**
     * IANA time zone in which mails state times, for example {@code Europe/Berlin}; a rep whose own time zone is set gets
     * that one.
     */
    @WithDefault("UTC")
    ZoneId timeZone();

    /** Address that is notified of missed and overdue leads; without it no manager gets mail. */
    Optional<@Email String> managerEmail();

    /** When leads that reps let pass are offered again. */
    interface Reoffer {

        /**
         * How many reps in a row may let a lead pass before it waits for the pause. A rep who becomes available meanwhile
         * gets it at once.
         */
        @WithDefault("3")
        @Min(1) @Max(100) int missedOffers();

        /**
         * How long a lead waits before reps who let it pass are asked again, ISO-8601. Doubles with each round of offers up to
         * {@code longest-pause}.
         */
        @WithDefault("PT15M")
        @DurationMin(millis = 100)
        Duration pause();

        /** Longest wait between two rounds of offers, ISO-8601; not less than {@code pause}. */
        @WithDefault("PT4H")
        @DurationMin(millis = 100)
        Duration longestPause();
    }

    /** Leads that wait for a rep. */
    interface Waiting {

        /**
         * How long a qualified lead may be without a response before it is overdue, ISO-8601: the managers get a mail, the
         * metric {@code baton.routing.leads.overdue} counts it, and the page of unassigned leads marks it.
         */
        @WithDefault("PT30M")
        @DurationMin(millis = 100)
        Duration alarmAfter();
    }

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
