package dev.baton.scoring.inbound.console;

import dev.baton.kit.page.Page;
import dev.baton.scoring.application.Accounts;
import dev.baton.scoring.application.AdjustmentStore;
import dev.baton.scoring.application.Crossings;
import dev.baton.scoring.application.ExplainScore;
import dev.baton.scoring.application.IdentityHistory;
import dev.baton.scoring.application.LeadViews;
import dev.baton.scoring.application.Models;
import dev.baton.scoring.application.ScoreHistory;
import dev.baton.scoring.inbound.console.page.LeadPage;
import dev.baton.scoring.inbound.console.page.LeadPage.Company;
import dev.baton.scoring.inbound.console.page.LeadPage.Said;
import dev.baton.scoring.inbound.rest.EventPosition;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All that is known of one lead, gathered for its page. */
@ApplicationScoped
class LeadFolder {

    private static final int PAGE = 50;
    private static final int CHANGES = 20;
    private static final int COLLEAGUES = 6;

    private final Pool pool;
    private final Models models;
    private final LeadViews leads;
    private final ExplainScore scores;
    private final ScoreHistory courses;
    private final Crossings crossings;
    private final IdentityHistory identities;
    private final AdjustmentStore adjustments;
    private final Accounts accounts;

    LeadFolder(
            Pool pool,
            Models models,
            LeadViews leads,
            ExplainScore scores,
            ScoreHistory courses,
            Crossings crossings,
            IdentityHistory identities,
            AdjustmentStore adjustments,
            Accounts accounts) {
        this.pool = pool;
        this.models = models;
        this.leads = leads;
        this.scores = scores;
        this.courses = courses;
        this.crossings = crossings;
        this.identities = identities;
        this.adjustments = adjustments;
        this.accounts = accounts;
    }

    /** Empty where there is no such lead. */
    Uni<Optional<LeadPage.Sources>> of(UUID id, EventPosition from, Instant now) {
        return leads.byId(id)
                .chain(found -> found.map(detail -> sources(detail, from, now).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<LeadPage.Sources> sources(LeadViews.Detail detail, EventPosition from, Instant now) {
        UUID lead = detail.line().id();
        List<UUID> ids = new ArrayList<>(detail.mergedFrom());
        ids.add(lead);
        return models.inUse().chain(inUse -> Uni.combine()
                .all()
                .unis(
                        scores.explain(lead, inUse, now),
                        leads.events(lead, from.happenedAt(), from.id(), PAGE + 1)
                                .map(events -> Page.of(events, PAGE, LeadFolder::position)),
                        courses.course(lead, inUse, now),
                        said(lead, ids),
                        company(detail))
                .asTuple()
                .map(found -> new LeadPage.Sources(
                        detail,
                        found.getItem1(),
                        found.getItem2(),
                        found.getItem3(),
                        found.getItem4(),
                        found.getItem5())));
    }

    private Uni<Said> said(UUID lead, List<UUID> ids) {
        return Uni.combine()
                .all()
                .unis(
                        identities.of(pool, ids, null, null, CHANGES),
                        crossings.of(pool, ids, CHANGES),
                        adjustments.of(pool, lead))
                .asTuple()
                .map(found -> new Said(found.getItem1(), found.getItem2(), found.getItem3()));
    }

    private Uni<Optional<Company>> company(LeadViews.Detail detail) {
        if (detail.employer() == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return Uni.combine()
                .all()
                .unis(accounts.one(detail.employer()), accounts.people(detail.employer(), null, COLLEAGUES))
                .asTuple()
                .map(found -> found.getItem1().map(account -> new Company(account, found.getItem2())));
    }

    private static String position(LeadViews.EventLine event) {
        return new EventPosition(event.happenedAt(), event.id()).toString();
    }
}
