package dev.baton.lifecycle.config;

import dev.baton.lifecycle.domain.EntryPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Makes values of settings, so that whoever uses them needs no framework. */
@ApplicationScoped
class Values {

    @Produces
    @Singleton
    EntryPolicy entryPolicy(LifecycleConfig config) {
        return new EntryPolicy(config.minimalEngagement());
    }

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }
}
