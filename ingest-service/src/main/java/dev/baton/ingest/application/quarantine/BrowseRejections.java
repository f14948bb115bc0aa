package dev.baton.ingest.application.quarantine;

import dev.baton.ingest.domain.RawItem;
import dev.baton.ingest.domain.quarantine.Explanation;
import dev.baton.ingest.domain.quarantine.Rejection;
import dev.baton.kit.page.Page;
import dev.baton.kit.problem.Documentation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Shows the quarantine. */
@ApplicationScoped
public class BrowseRejections {

    private static final String GUIDE = "ingest-rejections.md";

    private final RejectionViews views;
    private final ItemTexts texts;
    private final Documentation documentation;

    public BrowseRejections(RejectionViews views, ItemTexts texts, Documentation documentation) {
        this.views = views;
        this.texts = texts;
        this.documentation = documentation;
    }

    /** An item with the reason in words. */
    public record Explained(Rejection rejection, Explanation explanation) {}

    /** Items that match, newest first. */
    public Uni<Page<RejectionLine>> page(RejectionFilter filter, Position after, int limit) {
        return views.page(filter, after, limit + 1)
                .map(lines -> Page.of(lines, limit, line -> line.receivedAt() + "/" + line.id()));
    }

    /** Counts of what matches. */
    public Uni<RejectionSummary> summary(RejectionFilter filter) {
        return views.summary(filter);
    }

    /** One item, explained. */
    public Uni<Optional<Explained>> explained(UUID id) {
        return views.find(id).map(found -> found.map(this::explain));
    }

    private Explained explain(Rejection rejection) {
        Object item = texts.read(rejection.current()).map(RawItem::value).orElse(null);
        String page = documentation.address(GUIDE, rejection.reason().code()).orElse(null);
        return new Explained(rejection, Explanation.of(rejection.reason(), item, page));
    }
}
