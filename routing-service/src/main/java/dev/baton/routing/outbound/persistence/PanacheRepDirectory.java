package dev.baton.routing.outbound.persistence;

import dev.baton.kit.message.MessageIds;
import dev.baton.kit.transaction.TransactionRetry;
import dev.baton.routing.application.RepChange;
import dev.baton.routing.application.TimeSource;
import dev.baton.routing.application.port.RepDirectory;
import dev.baton.routing.application.view.RepView;
import dev.baton.routing.domain.Rep;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reps as entities. */
@ApplicationScoped
class PanacheRepDirectory implements PanacheRepositoryBase<RepEntity, UUID>, RepDirectory {

    private static final String ALWAYS = "always";

    // the session has a connection of its own, so that the kit's DueWork can't take part in its transaction
    private static final String REOFFER = """
            INSERT INTO due_work (kind, subject, due_at, data)
            VALUES ('re-offer', ?1, clock_timestamp(), ?2)""";

    private static final String HAND_OVER = """
            INSERT INTO due_work (kind, subject, due_at, data)
            VALUES ('hand-over', ?1, clock_timestamp(), ?1)
            ON CONFLICT (kind, subject) DO UPDATE SET due_at = excluded.due_at""";
    private final TimeSource time;

    PanacheRepDirectory(TimeSource time) {
        this.time = time;
    }

    @Override
    public Uni<List<RepView>> all() {
        return Panache.withSession(() -> listAll(Sort.by("userName")))
                .map(reps -> reps.stream().map(PanacheRepDirectory::view).toList());
    }

    @Override
    public Uni<Optional<RepView>> find(String userName) {
        return Panache.withSession(() -> byUserName(userName))
                .map(found -> Optional.ofNullable(found).map(PanacheRepDirectory::view));
    }

    @Override
    public Uni<Optional<RepView>> add(Rep rep) {
        return TransactionRetry.run(() -> Panache.withTransaction(() -> canAdd(rep)
                .chain(possible -> possible
                        ? persistAndFlush(entity(rep))
                                .call(added -> reoffer(added.teamKey, true))
                                .map(added -> Optional.of(view(added)))
                        : Uni.createFrom().item(Optional.empty()))));
    }

    @Override
    public Uni<Optional<RepView>> change(String userName, RepChange change) {
        return TransactionRetry.run(
                () -> Panache.withTransaction(() -> byUserName(userName).chain(found -> {
                    if (found == null) {
                        return Uni.createFrom().item(Optional.empty());
                    }
                    boolean deactivated = found.active && !change.active().orElse(true);
                    boolean returned = apply(found, change);
                    return flush().chain(() -> deactivated
                                    ? handOver(found.id)
                                    : Uni.createFrom().item(0))
                            .chain(() -> reoffer(found.teamKey, returned))
                            .map(done -> Optional.of(view(found)));
                })));
    }

    private Uni<Boolean> canAdd(Rep rep) {
        return byUserName(rep.userName())
                .chain(taken -> taken == null
                        ? getSession()
                                .chain(session -> session.find(
                                        TeamEntity.class, rep.team().value()))
                                .map(team -> team != null)
                        : Uni.createFrom().item(false));
    }

    private Uni<RepEntity> byUserName(String userName) {
        return find("userName", userName).firstResult();
    }

    private Uni<Integer> handOver(UUID rep) {
        return getSession().chain(session -> session.createNativeQuery(HAND_OVER)
                .setParameter(1, rep.toString())
                .executeUpdate());
    }

    /** Leads that pause after missed offers are offered again only if a rep was added or became available. */
    private Uni<Integer> reoffer(String team, boolean returned) {
        return getSession().chain(session -> session.createNativeQuery(REOFFER)
                .setParameter(1, team + "/" + MessageIds.next())
                .setParameter(2, returned ? team + "/returned" : team)
                .executeUpdate());
    }

    /** Whether the rep became available by it. */
    private boolean apply(RepEntity rep, RepChange change) {
        boolean before = rep.active && rep.available;
        change.active().ifPresent(active -> rep.active = active);
        change.available().ifPresent(available -> rep.available = available);
        change.weight().ifPresent(weight -> rep.weight = weight.value());
        change.capacity().ifPresent(capacity -> rep.capacity = capacity);
        change.timeZone().ifPresent(zone -> rep.timeZone = zone.getId());
        boolean returned = !before && rep.active && rep.available;
        if (returned) {
            rep.returns++;
            rep.availableSince = time.now();
        }
        return returned;
    }

    private RepEntity entity(Rep rep) {
        RepEntity entity = new RepEntity();
        entity.id = rep.id().value();
        entity.userName = rep.userName();
        entity.name = rep.name();
        entity.email = rep.email();
        entity.teamKey = rep.team().value();
        entity.active = rep.active();
        entity.available = rep.available();
        entity.weight = rep.weight().value();
        entity.capacity = rep.capacity();
        entity.calendar = ALWAYS;
        entity.timeZone = rep.timeZone() == null ? null : rep.timeZone().getId();
        entity.availableSince = time.now();
        return entity;
    }

    private static RepView view(RepEntity rep) {
        return new RepView(
                rep.id.toString(),
                rep.userName,
                rep.name,
                rep.email,
                rep.teamKey,
                rep.active,
                rep.available,
                rep.weight,
                rep.capacity,
                rep.calendar,
                rep.timeZone,
                rep.undecided);
    }
}
