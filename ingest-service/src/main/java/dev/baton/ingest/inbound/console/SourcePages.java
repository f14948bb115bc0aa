package dev.baton.ingest.inbound.console;

import dev.baton.contracts.Roles;
import dev.baton.ingest.application.KeyedSource;
import dev.baton.ingest.application.ManageSources;
import dev.baton.ingest.application.SourceFilter;
import dev.baton.ingest.application.SourceOverview;
import dev.baton.ingest.application.SourceOverview.Overview;
import dev.baton.ingest.domain.Source;
import dev.baton.ingest.domain.SourceKind;
import dev.baton.ingest.inbound.console.page.HowTo;
import dev.baton.ingest.inbound.console.page.SourceListPage;
import dev.baton.ingest.inbound.console.page.SourceListPage.SourceSearch;
import dev.baton.ingest.inbound.console.page.SourcePage;
import dev.baton.ingest.inbound.console.page.SourcePage.Says;
import dev.baton.ingest.inbound.console.page.WebhookForm;
import dev.baton.ingest.inbound.rest.IngestProblem;
import dev.baton.ingest.inbound.rest.SourcePositions;
import dev.baton.kit.page.Page;
import dev.baton.kit.problem.Problems;
import dev.baton.kit.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Puts the pages together from what the application answers. */
@ApplicationScoped
class SourcePages {

    private static final int PAGE = 50;

    private final ManageSources sources;
    private final SourceOverview overview;
    private final WebhookForms webhooks;
    private final Caller caller;
    private final Clock clock = Clock.systemUTC();

    SourcePages(ManageSources sources, SourceOverview overview, WebhookForms webhooks, Caller caller) {
        this.sources = sources;
        this.overview = overview;
        this.webhooks = webhooks;
        this.caller = caller;
    }

    /** The list; a problem says why no source was made. */
    Uni<SourceListPage> list(SourceSearch search, String after, String problem) {
        SourceFilter filter = new SourceFilter(search.words(), search.kind(), null);
        return sources.list(filter, PAGE, SourcePositions.decode(after))
                .map(found -> Page.of(found, PAGE, SourcePages::position))
                .chain(page -> overview.usageOf(page.items().stream()
                                .map(keyed -> keyed.source().id())
                                .toList())
                        .map(usages -> SourceListPage.of(
                                page.items(), usages, search, page.nextCursor(), problem, clock.instant())));
    }

    /** One source; {@code tried} is the form of its webhook where one was just filled in, else null. */
    Uni<SourcePage> source(UUID id, String base, WebhookForm tried, Says says) {
        return overview.of(id)
                .map(found -> found.orElseThrow(() -> Problems.of(
                        IngestProblem.SOURCE_NOT_FOUND,
                        "There is no such source. The list shows every source there is.")))
                .chain(found -> form(found, tried).map(form -> page(found, base, form, says)));
    }

    private Uni<WebhookForm> form(Overview found, WebhookForm tried) {
        Source source = found.source().source();
        if (source.kind() != SourceKind.WEBHOOK) {
            return Uni.createFrom().nullItem();
        }
        return tried != null ? Uni.createFrom().item(tried) : webhooks.saved(source.id());
    }

    private SourcePage page(Overview found, String base, WebhookForm form, Says says) {
        Source source = found.source().source();
        HowTo how = HowTo.of(source.kind(), base, source.id().toString(), says.key());
        return SourcePage.of(found, form, how, caller.hasAnyRole(Roles.ADMIN), says);
    }

    private static String position(KeyedSource last) {
        return SourcePositions.text(last.source().id(), last.source().name());
    }
}
