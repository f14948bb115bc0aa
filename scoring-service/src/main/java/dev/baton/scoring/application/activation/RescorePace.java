package dev.baton.scoring.application.activation;

/** How fast leads are brought to another version. */
public interface RescorePace {

    /** Leads of one step. */
    int leadsAStep();

    /** Rest after a step in hundredths of its time, while nothing else happens. */
    int restPercent();
}
