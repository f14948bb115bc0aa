package dev.baton.scoring.config;

import dev.baton.scoring.application.activation.RescorePace;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How leads are brought to another version of a model beside live traffic. */
@ConfigMapping(prefix = "baton.scoring.rescore")
public interface RescoreConfig extends RescorePace {

    /** Leads of one step, all under lock for as long as it takes: more is faster, and live events of these leads wait longer. */
    @Override
    @WithDefault("20")
    @Min(1) @Max(5000) int leadsAStep();

    /**
     * How much of its time the work rests while nothing else happens, in hundredths of the time of a step. It rests four
     * times as long while messages wait to leave, and does nothing at all while very many do.
     */
    @Override
    @WithDefault("200")
    @Min(0) @Max(10000) int restPercent();
}
