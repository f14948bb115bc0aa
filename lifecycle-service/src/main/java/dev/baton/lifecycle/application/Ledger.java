package dev.baton.lifecycle.application;

import dev.baton.lifecycle.domain.LeadId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Closes a transaction's work: state, history and announcements, all of it or nothing. */
@ApplicationScoped
class Ledger {

    private final Leads leads;
    private final Knowledge knowledge;
    private final Announcer announcer;

    Ledger(Leads leads, Knowledge knowledge, Announcer announcer) {
        this.leads = leads;
        this.knowledge = knowledge;
        this.announcer = announcer;
    }

    Uni<Void> enter(SqlConnection connection, Workbench bench) {
        return withFacts(connection, bench.announcements())
                .chain(announcements -> leads.save(connection, bench.changed(), bench.absorbed(), moves(announcements))
                        .chain(() -> leads.erase(connection, bench.forgotten()))
                        .chain(() -> announcer.announce(connection, announcements)));
    }

    private Uni<List<Announcement>> withFacts(SqlConnection connection, List<Announcement> announcements) {
        Set<LeadId> without = moves(announcements).stream()
                .filter(move -> move.facts() == null)
                .map(Announcement.Move::leadId)
                .collect(Collectors.toSet());
        if (without.isEmpty()) {
            return Uni.createFrom().item(announcements);
        }
        return knowledge.facts(connection, without).map(found -> announcements.stream()
                .map(announcement -> supplied(announcement, found))
                .toList());
    }

    private static Announcement supplied(Announcement announcement, Map<LeadId, Facts> found) {
        return announcement instanceof Announcement.Move move && move.facts() == null
                ? move.with(found.getOrDefault(move.leadId(), Facts.NONE))
                : announcement;
    }

    private static List<Announcement.Move> moves(List<Announcement> announcements) {
        return announcements.stream()
                .filter(Announcement.Move.class::isInstance)
                .map(Announcement.Move.class::cast)
                .toList();
    }
}
