package dev.baton.ingest.config;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How machines are told from people: {@code baton.ingest.machines.*}. */
public interface MachinesConfig {

    /** The analyser of user agents. */
    UserAgentsConfig userAgents();

    /**
     * Addresses where no people sit, as CIDR ranges separated by commas ({@code 203.0.113.0/24,2001:db8::/32}): your
     * clouds' published ranges. An event from there gets a confidence of at most 30. Default none.
     */
    Optional<List<String>> dataCentreRanges();

    /** Names of the events that tell of mails, separated by commas; these are held back. */
    MailEventsConfig mailEvents();

    /** The analyser of user agents. */
    interface UserAgentsConfig {

        /**
         * Whether it is used. It is loaded in the background at the first user agent of a visitor, takes seconds of one
         * processor and some 110 MiB of heap; with less than 200 MiB of heap it is not loaded, and only user agents that
         * name themselves as machines are recognised.
         */
        @WithDefault("true")
        boolean enabled();

        /** Verdicts remembered by user agent; each costs some 300 bytes. */
        @WithDefault("10000")
        @Min(100) @Max(1_000_000) int remembered();

        /** The longest a request waits for the verdict on a user agent that nobody sent before. */
        @WithDefault("PT0.2S")
        Duration patience();
    }

    /** Names of the events that tell of mails. */
    interface MailEventsConfig {

        /** A mail arrived. */
        @WithDefault("Email Delivered")
        Set<String> deliveries();

        /** A mail was opened. */
        @WithDefault("Email Opened")
        Set<String> opens();

        /** A link in a mail was clicked. */
        @WithDefault("Email Link Clicked")
        Set<String> clicks();
    }
}
