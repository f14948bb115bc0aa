package dev.baton.lifecycle.application;

import dev.baton.kit.transaction.UnitOfWork;
import dev.baton.lifecycle.domain.EntryPolicy;
import dev.baton.lifecycle.domain.LeadId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Follows what scoring says: enters leads, qualifies them, folds two that are one person; one transaction a batch. */
@ApplicationScoped
public class FollowScores {

    /** Name of this consumer in the inbox, in logs and in dead letters. */
    public static final String CONSUMER = "lifecycle.scores";

    private final UnitOfWork unitOfWork;
    private final Fresh fresh;
    private final Leads leads;
    private final Knowledge knowledge;
    private final Ledger ledger;
    private final EntryPolicy policy;

    public FollowScores(
            UnitOfWork unitOfWork, Fresh fresh, Leads leads, Knowledge knowledge, Ledger ledger, EntryPolicy policy) {
        this.unitOfWork = unitOfWork;
        this.fresh = fresh;
        this.leads = leads;
        this.knowledge = knowledge;
        this.ledger = ledger;
        this.policy = policy;
    }

    /** Takes effect of the news in the given order, all or nothing. */
    public Uni<Void> take(List<ScoreNews> news) {
        return unitOfWork.run(
                connection -> fresh.of(connection, CONSUMER, news, ScoreNews::origin, ScoreNews::mustBeHeardOnce)
                        .chain(open -> open.isEmpty() ? Uni.createFrom().voidItem() : sift(connection, open)));
    }

    private Uni<Void> sift(SqlConnection connection, List<ScoreNews> open) {
        Set<LeadId> named = open.stream().map(ScoreNews::leadId).collect(Collectors.toSet());
        return knowledge.marks(connection, named).chain(marks -> {
            ScoreIntake intake = new ScoreIntake(policy, marks);
            open.forEach(intake::take);
            return move(connection, intake).chain(() -> knowledge.keep(connection, intake.said()));
        });
    }

    private Uni<Void> move(SqlConnection connection, ScoreIntake intake) {
        if (intake.steps().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return leads.lockOrBegin(connection, intake.concerned()).chain(locked -> {
            Workbench bench = new Workbench(locked);
            intake.steps().forEach(step -> work(bench, step));
            return ledger.enter(connection, bench);
        });
    }

    private static void work(Workbench bench, ScoreIntake.Step step) {
        switch (step) {
            case ScoreIntake.Step.Judge judge ->
                bench.apply(judge.leadId(), judge.command(), judge.provenance(), judge.facts());
            case ScoreIntake.Step.Forget forget -> bench.forget(forget.leadId(), forget.provenance());
            case ScoreIntake.Step.Fold fold -> bench.merge(fold.survivor(), fold.absorbed(), fold.provenance());
        }
    }
}
