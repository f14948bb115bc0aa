package dev.baton.ingest.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.baton.ingest.config.IngestConfig;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.UUID;

/**
 * The messages this replica made durable a short while ago.
 *
 * <p>Best effort, and bounded: it spares the relay the repetitions of impatient senders and tells them so. Repetitions
 * it doesn't know are recognised behind ingest, for ever, by the id.
 */
@Singleton
public class RecentMessages {

    private final Cache<UUID, Boolean> window;

    public RecentMessages(IngestConfig config) {
        this.window = Caffeine.newBuilder()
                .maximumSize(config.duplicateWindow().size())
                .expireAfterWrite(config.duplicateWindow().age())
                .build();
    }

    /** Whether the message is known to be durable. */
    public boolean contains(UUID id) {
        return window.getIfPresent(id) != null;
    }

    /** Remembers messages; to be called only once they are durable, or a retry after a failure would be lost. */
    public void remember(Collection<UUID> durable) {
        durable.forEach(id -> window.put(id, Boolean.TRUE));
    }

    /** Forgets a message, as time does. */
    public void forget(UUID id) {
        window.invalidate(id);
    }
}
