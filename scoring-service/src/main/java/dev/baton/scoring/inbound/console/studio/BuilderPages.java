package dev.baton.scoring.inbound.console.studio;

import dev.baton.scoring.application.ModelDocuments;
import dev.baton.scoring.application.ReviewModels;
import dev.baton.scoring.application.SeenNames;
import dev.baton.scoring.domain.model.InvalidModelException;
import dev.baton.scoring.domain.registry.DocumentDiff;
import dev.baton.scoring.domain.registry.ModelVersion;
import dev.baton.scoring.domain.review.Finding;
import dev.baton.scoring.inbound.console.studio.BuilderPage.LostRace;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Puts the page of the rule builder together. */
@ApplicationScoped
class BuilderPages {

    private final ReviewModels review;
    private final SeenNames seen;
    private final ModelDocuments documents;

    BuilderPages(ReviewModels review, SeenNames seen, ModelDocuments documents) {
        this.review = review;
        this.seen = seen;
        this.documents = documents;
    }

    /** The page as it stands. */
    Uni<BuilderPage> page(BuilderState state, String notice, PreviewPane preview) {
        return page(state, notice, null, null, preview);
    }

    /** The page of a document that was not saved. */
    Uni<BuilderPage> refused(BuilderState state, String why) {
        return page(state, null, null, why, PreviewPane.empty());
    }

    /** The page of somebody who was slower: with what was typed, and what the other one's document says instead. */
    Uni<BuilderPage> lost(BuilderState state, ModelVersion now) {
        BuilderState onTop = new BuilderState(
                now,
                now.revision(),
                state.text(),
                state.document(),
                state.unreadable(),
                state.notes(),
                state.changed(),
                state.byText(),
                state.edited(),
                state.removed(),
                state.open(),
                state.comment());
        return page(
                onTop,
                null,
                new LostRace(now.updated().by(), differences(now, state.text())),
                null,
                PreviewPane.empty());
    }

    private List<String> differences(ModelVersion now, String typed) {
        try {
            return DocumentDiff.between(documents.parse(now.document()), documents.parse(typed));
        } catch (InvalidModelException e) {
            return List.of();
        }
    }

    private Uni<BuilderPage> page(
            BuilderState state, String notice, LostRace lost, String refused, PreviewPane preview) {
        return findings(state).chain(findings -> seen.all()
                .map(names -> BuilderPage.of(state, findings, names, notice, lost, refused, preview)));
    }

    private Uni<List<Finding>> findings(BuilderState state) {
        return review.document(state.document().text(), state.version().version())
                .map(ReviewModels.Reviewed::findings);
    }
}
