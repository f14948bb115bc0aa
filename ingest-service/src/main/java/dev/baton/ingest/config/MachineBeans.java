package dev.baton.ingest.config;

import dev.baton.ingest.application.UserAgents;
import dev.baton.ingest.config.MachinesConfig.MailEventsConfig;
import dev.baton.ingest.domain.human.AddressRanges;
import dev.baton.ingest.domain.human.Bursts;
import dev.baton.ingest.domain.human.Habits;
import dev.baton.ingest.domain.human.Machines;
import dev.baton.ingest.domain.human.MailEvents;
import dev.baton.ingest.domain.human.Surroundings;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The judges of machines, made from their settings. */
@Singleton
public class MachineBeans {

    /** Judges single events. */
    @Produces
    @Singleton
    public Machines machines(IngestConfig config, UserAgents userAgents) {
        AddressRanges dataCentres =
                AddressRanges.of(config.machines().dataCentreRanges().orElse(List.of()));
        MailEventsConfig names = config.machines().mailEvents();
        return new Machines(
                new Surroundings(userAgents, dataCentres),
                new MailEvents(names.deliveries(), names.opens(), names.clicks()));
    }

    /** Judges what happened around mails. */
    @Produces
    @Singleton
    public Bursts bursts(IngestConfig config) {
        HoldBackConfig holdBack = config.holdBack();
        return new Bursts(new Habits(
                holdBack.afterDelivery(),
                holdBack.links(),
                holdBack.linksWithin(),
                holdBack.recipients(),
                holdBack.recipientsWithin(),
                holdBack.nearHoneypot()));
    }
}
