package dev.baton.ingest.config;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Which repetitions of the last weeks are answered {@code duplicate}: {@code baton.ingest.seen.*}. */
public interface SeenConfig {

    /**
     * How many days a message is recognised. Zero: only the repetitions of the last minutes are
     * ({@code duplicate-window}), and nothing is written for it. Whatever is chosen, no repetition takes effect: the
     * services behind recognise it for ever.
     */
    @WithDefault("30")
    @Min(0) @Max(31) int days();

    /**
     * Bytes of memory for the filters of all days together; a day's share is taken when its first event comes. The
     * default, 64 MiB, serves a million events a day with one in a hundred looked up in the database; more events cost
     * more look-ups, never a lost event.
     */
    @WithDefault("67108864")
    @Min(65_536) @Max(4_294_967_296L) long memory();

    /** The longest a request waits for a look-up; afterwards its items are accepted as new. */
    @WithDefault("PT0.2S")
    Duration patience();
}
