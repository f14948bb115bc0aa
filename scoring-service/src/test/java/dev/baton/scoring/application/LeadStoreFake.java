package dev.baton.scoring.application;

import dev.baton.scoring.domain.Lead;
import dev.baton.scoring.domain.identity.Identifier;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Leads that can be locked, and nothing else. */
abstract class LeadStoreFake implements LeadStore {

    final Map<UUID, Lead> leads = new HashMap<>();
    private final String matchers;

    LeadStoreFake(String matchers) {
        this.matchers = matchers;
    }

    abstract UUID owner(Identifier identifier);

    @Override
    public Uni<Locked> lockOwning(SqlConnection connection, Collection<Identifier> identifiers) {
        return lock(
                connection,
                identifiers.stream()
                        .map(this::owner)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    @Override
    public Uni<Locked> lock(SqlConnection connection, Collection<UUID> ids) {
        Locked locked = new Locked(new HashMap<>(), new HashMap<>(), new HashMap<>());
        ids.forEach(id -> {
            locked.leads().put(id, Objects.requireNonNull(leads.get(id)));
            locked.matchers().put(id, matchers);
        });
        return Uni.createFrom().item(locked);
    }

    @Override
    public Uni<Void> save(SqlConnection connection, Collection<Lead> changed, String counted) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<List<StageNews>> newest(SqlConnection connection, List<StageNews> news) {
        throw new UnsupportedOperationException("no stage is moved here");
    }

    @Override
    public Uni<Void> saveStanding(SqlConnection connection, Collection<Lead> changed) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Void> addEvents(SqlConnection connection, List<PlacedEvent> events) {
        throw new UnsupportedOperationException();
    }
}
