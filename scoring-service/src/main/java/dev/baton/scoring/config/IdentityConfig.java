package dev.baton.scoring.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;

/** How far identifiers are believed. A change holds for what happens from then on and for the people around it. */
@ConfigMapping(prefix = "baton.scoring.identity")
public interface IdentityConfig {

    /** How many former user ids aliases may give one user id; the earliest count, further ones stay leads of their own. */
    @WithDefault("20")
    @Min(1) @Max(100) int maxAliases();

    /** How many e-mail addresses one user id may have; the earliest count, further ones name other leads. */
    @WithDefault("10")
    @Min(1) @Max(100) int maxEmails();

    /** How many phone numbers one user id or e-mail address may have; the earliest count, further ones identify nobody. */
    @WithDefault("5")
    @Min(1) @Max(100) int maxPhones();

    /** How many devices one user id, e-mail address or phone number may have; the earliest count. */
    @WithDefault("50")
    @Min(1) @Max(500) int maxDevices();

    /**
     * Values that identify nobody, beside those Baton knows ({@code null}, {@code anonymous}, {@code 0}, …): a value, or a
     * beginning such as {@code test@*}, or an end such as {@code *@example.invalid}. Events that carry nothing else are
     * not kept.
     */
    Optional<List<String>> blockedValues();

    /**
     * Whether {@code ann+news@…} and {@code ann@…} are two people. False makes them one; do so only where no mail system
     * gives plus addresses to different people.
     */
    @WithDefault("true")
    boolean plusAddressesDiffer();

    /** E-mail domains that ignore dots before the at sign, such as {@code gmail.com}; there {@code a.b@} and {@code ab@} are one. */
    Optional<List<String>> dotlessDomains();

    /**
     * Region (ISO 3166, two letters) of phone numbers that come without a country code from leads without a country.
     * Unset, such numbers identify nobody.
     */
    Optional<String> phoneRegion();
}
