package dev.baton.lifecycle.application;

import dev.baton.kit.transaction.UnitOfWork;
import dev.baton.lifecycle.domain.LeadId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Follows the assignments of routing: who holds a lead, and what sales decided; accepted leads move on, rejected ones go back.
 * One transaction a batch.
 */
@ApplicationScoped
public class FollowSales {

    /** Name of this consumer in the inbox, in logs and in dead letters. */
    public static final String CONSUMER = "lifecycle.assignments";

    private final UnitOfWork unitOfWork;
    private final Fresh fresh;
    private final Leads leads;
    private final Ledger ledger;

    public FollowSales(UnitOfWork unitOfWork, Fresh fresh, Leads leads, Ledger ledger) {
        this.unitOfWork = unitOfWork;
        this.fresh = fresh;
        this.leads = leads;
        this.ledger = ledger;
    }

    /** Takes effect of the news in the given order, all or nothing. */
    public Uni<Void> take(List<SalesNews> news) {
        return unitOfWork.run(connection -> fresh.of(connection, CONSUMER, news, SalesNews::origin, every -> true)
                .chain(open -> open.isEmpty() ? Uni.createFrom().voidItem() : move(connection, open)));
    }

    private Uni<Void> move(SqlConnection connection, List<SalesNews> open) {
        Set<LeadId> named = open.stream().map(SalesNews::leadId).collect(Collectors.toSet());
        return leads.lock(connection, named).chain(locked -> {
            Workbench bench = new Workbench(locked);
            open.forEach(news -> work(bench, news));
            return ledger.enter(connection, bench);
        });
    }

    private static void work(Workbench bench, SalesNews news) {
        switch (news) {
            case SalesNews.AssignmentNews changed ->
                bench.follow(
                        changed, Provenance.ofSales(changed.origin(), changed.actor(), changed.note(), changed.at()));
            case SalesNews.UnassignedNews unassigned -> bench.unassigned(unassigned);
        }
    }
}
