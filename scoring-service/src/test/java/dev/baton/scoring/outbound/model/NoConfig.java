package dev.baton.scoring.outbound.model;

import dev.baton.scoring.config.ScoringConfig;
import java.util.List;
import java.util.Optional;

/** An installation that adds nothing. */
public enum NoConfig implements ScoringConfig {
    INSTANCE;

    @Override
    public Optional<List<String>> competitorDomains() {
        return Optional.empty();
    }

    @Override
    public Optional<List<String>> excludedCountries() {
        return Optional.empty();
    }
}
