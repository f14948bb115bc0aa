package dev.baton.scoring.application;

import dev.baton.scoring.domain.choice.ModelSet;
import dev.baton.scoring.domain.choice.ReadyModel;
import dev.baton.scoring.domain.model.InvalidModelException;
import dev.baton.scoring.domain.registry.DocumentDiff;
import dev.baton.scoring.domain.registry.ModelVersion;
import dev.baton.scoring.domain.review.Finding;
import dev.baton.scoring.domain.review.ModelReview;
import dev.baton.scoring.domain.review.Vocabularies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Checks documents, and says what differs between two. */
@ApplicationScoped
public class ReviewModels {

    /**
     * What a check came to.
     *
     * @param valid    whether there is no error
     * @param findings errors and warnings
     * @param version  as it stands after the check, null where the document is in no registry
     */
    public record Reviewed(boolean valid, List<Finding> findings, ModelVersion version) {}

    private final ModelDocuments documents;
    private final ModelCatalogue catalogue;
    private final ReviseModels revise;
    private final SeenNames seen;
    private final Models models;
    private final DraftEvaluations drafts;

    public ReviewModels(
            ModelDocuments documents,
            ModelCatalogue catalogue,
            ReviseModels revise,
            SeenNames seen,
            Models models,
            DraftEvaluations drafts) {
        this.drafts = drafts;
        this.documents = documents;
        this.catalogue = catalogue;
        this.revise = revise;
        this.seen = seen;
        this.models = models;
    }

    /** Checks a document that need not be in the registry: for editors while somebody types, and before a merge. */
    public Uni<Reviewed> document(String text) {
        return document(text, 1);
    }

    /** The same for a document that is to be that version. */
    public Uni<Reviewed> document(String text, int number) {
        return review(text, number).map(findings -> new Reviewed(valid(findings), findings, null));
    }

    /** Checks a version; a draft without errors is {@code VALIDATED} from then on. */
    public Uni<Reviewed> version(VersionRef ref, String by) {
        return catalogue.version(ref.key(), ref.version()).chain(version -> review(version.document(), ref.version())
                .chain(findings -> {
                    // marked as it was checked: an edit between the two would fail on the revision
                    VersionRef checked = new VersionRef(ref.key(), ref.version(), version.revision());
                    return valid(findings) && version.editable()
                            ? revise.validated(checked, by).map(now -> new Reviewed(true, findings, now))
                            : Uni.createFrom().item(new Reviewed(valid(findings), findings, version));
                }));
    }

    /**
     * What differs from one version of a model to another, a line each; the one that can't be read says nothing.
     *
     * @param against the earlier version, null for the one before
     */
    public Uni<List<String>> diff(String key, int version, Integer against) {
        int from = against == null ? Math.max(1, version - 1) : against;
        return catalogue.version(key, from).chain(before -> catalogue
                .version(key, version)
                .map(after -> DocumentDiff.between(readable(before), readable(after))));
    }

    private Map<String, Object> readable(ModelVersion version) {
        try {
            return documents.parse(version.document());
        } catch (InvalidModelException notYet) {
            return Map.of();
        }
    }

    private Uni<List<Finding>> review(String text, int number) {
        return seen.all().chain(names -> models.inUse()
                .chain(inUse -> drafts.requests().run(() -> findings(text, number, names, inUse))));
    }

    private List<Finding> findings(String text, int number, Vocabularies names, ModelSet inUse) {
        try {
            Map<String, Object> document = documents.parse(text);
            ReadyModel model = documents.read(document, number);
            return ModelReview.of(document, model, names, inUse);
        } catch (InvalidModelException e) {
            return e.faults().stream().map(Finding::error).toList();
        }
    }

    private static boolean valid(List<Finding> findings) {
        return findings.stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    }
}
