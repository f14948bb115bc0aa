package dev.baton.scoring.config;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** What an installation adds to the model that ships. */
@ConfigMapping(prefix = "baton.scoring")
public interface ScoringConfig {

    /** E-mail domains of competitors, added to the model's list {@code competitorDomains}; their people never qualify. */
    Optional<List<String>> competitorDomains();

    /** Countries you do not sell to, added to the model's list {@code excludedCountries}; leads there never qualify. */
    Optional<List<String>> excludedCountries();
}
