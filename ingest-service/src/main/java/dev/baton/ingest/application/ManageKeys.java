package dev.baton.ingest.application;

import dev.baton.ingest.config.SourcesConfig;
import dev.baton.ingest.domain.SourceKey;
import dev.baton.ingest.domain.WriteKey;
import dev.baton.kit.message.MessageIds;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Replaces and ends write keys: a new one is made first, the old one goes when nobody writes with it any more. */
@ApplicationScoped
public class ManageKeys {

    private final SourceKeyStore store;
    private final KnownSources known;
    private final SourcesConfig config;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.systemUTC();

    public ManageKeys(SourceKeyStore store, KnownSources known, SourcesConfig config) {
        this.store = store;
        this.known = known;
        this.config = config;
    }

    /**
     * What became of it, and the key, which nobody can read again; it is of use only where the change is done.
     *
     * @param id names the key where it is revoked
     */
    public record Rotated(SourceChange change, UUID id, WriteKey key) {}

    /**
     * Gives a source another key.
     *
     * @param othersEnd when the present keys cease to be valid; null for the configured overlap
     */
    public Uni<Rotated> rotate(UUID sourceId, Instant othersEnd, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        WriteKey key = WriteKey.random(random);
        SourceKey kept = SourceKey.of(MessageIds.next(), key, by, now);
        Instant end = othersEnd == null ? now.plus(config.keyOverlap()) : othersEnd;
        return store.add(sourceId, kept, end, config.mostKeys())
                .call(known::refresh)
                .map(change -> new Rotated(change, kept.id(), key));
    }

    /** Ends a key at once. */
    public Uni<SourceChange> revoke(UUID sourceId, UUID keyId, String by) {
        return store.revoke(sourceId, keyId, by, clock.instant().truncatedTo(ChronoUnit.MICROS))
                .call(known::refresh);
    }
}
