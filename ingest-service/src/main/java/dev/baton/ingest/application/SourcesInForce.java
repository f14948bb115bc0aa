package dev.baton.ingest.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What {@link KnownSources} takes its picture of. */
@FunctionalInterface
public interface SourcesInForce {

    /** The sources in force with the keys that are valid now. */
    Uni<List<KeyedSource>> inForce();

    /** Their webhooks, by the source's id. */
    default Uni<Map<UUID, StoredWebhook>> webhooks() {
        return Uni.createFrom().item(Map.of());
    }
}
