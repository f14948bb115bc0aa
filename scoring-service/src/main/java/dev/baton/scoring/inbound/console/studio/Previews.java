package dev.baton.scoring.inbound.console.studio;

import dev.baton.kit.text.VisibleText;
import dev.baton.scoring.application.DraftEvaluations;
import dev.baton.scoring.application.EvaluationTooLongException;
import dev.baton.scoring.application.EvaluationsBusyException;
import dev.baton.scoring.application.LeadViews;
import dev.baton.scoring.application.ModelDocuments;
import dev.baton.scoring.application.trial.PreviewModel;
import dev.baton.scoring.application.trial.ProjectVolume;
import dev.baton.scoring.application.trial.TryOnLead;
import dev.baton.scoring.domain.choice.ReadyModel;
import dev.baton.scoring.domain.model.InvalidModelException;
import dev.baton.scoring.domain.registry.VersionRefusedException;
import dev.baton.scoring.inbound.console.page.Capacity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Asks the application what a document would do, as far as it is a model. */
@ApplicationScoped
class Previews {

    private static final int SAMPLE = 1_000;
    private static final int FOUND = 6;
    private static final int LONGEST_QUERY = 100;

    private final ModelDocuments documents;
    private final PreviewModel previews;
    private final ProjectVolume volumes;
    private final TryOnLead trials;
    private final LeadViews leads;
    private final DraftEvaluations drafts;
    private final Clock clock;

    Previews(
            ModelDocuments documents,
            PreviewModel previews,
            ProjectVolume volumes,
            TryOnLead trials,
            LeadViews leads,
            DraftEvaluations drafts,
            Clock clock) {
        this.drafts = drafts;
        this.documents = documents;
        this.previews = previews;
        this.volumes = volumes;
        this.trials = trials;
        this.leads = leads;
        this.clock = clock;
    }

    /** Distribution and volume. */
    Uni<PreviewPane> preview(String document, int version, String capacity) {
        return judged(capacity, () -> {
            Capacity limit = Capacity.of(capacity);
            return ready(document, version)
                    .chain(ready -> limit.fault() != null
                            ? Uni.createFrom().item(PreviewPane.failed(capacity, limit.fault()))
                            : preview(ready, capacity, limit));
        });
    }

    private Uni<PreviewPane> preview(ReadyModel ready, String capacity, Capacity limit) {
        return previews.preview(ready, SAMPLE).chain(preview -> volumes.project(ready, PreviewPane.DAYS, limit.perDay())
                .map(volume -> new PreviewPane(
                        capacity, null, preview, volume, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), null)));
    }

    /** One lead: found by words, or chosen by its id. */
    Uni<PreviewPane> test(String document, int version, String words, String chosen) {
        return judged("", () -> {
            String query = VisibleText.trim(words);
            UUID id = id(chosen);
            Uni<TrialPane> tried = ready(document, version)
                    .chain(ready -> id != null ? chosen(query, id, ready) : found(query, ready));
            return tried.map(trial -> PreviewPane.empty().with(trial));
        });
    }

    private Uni<ReadyModel> ready(String document, int version) {
        return drafts.requests().run(() -> documents.read(documents.parse(document), version));
    }

    private Uni<TrialPane> found(String query, ReadyModel ready) {
        if (query.isEmpty()) {
            return Uni.createFrom().item(TrialPane.of(query, List.of()));
        }
        String words = query.substring(0, Math.min(query.length(), LONGEST_QUERY));
        return leads.find(new LeadViews.Filter(LeadViews.Identifiers.ANY, words, null, null, null, null), null, FOUND)
                .chain(lines -> lines.size() == 1
                        ? chosen(query, lines.getFirst().id(), ready)
                        : Uni.createFrom().item(TrialPane.of(query, lines)));
    }

    private Uni<TrialPane> chosen(String query, UUID id, ReadyModel ready) {
        return leads.byId(id).chain(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().item(TrialPane.of(query, List.of()));
            }
            LeadViews.Line line = found.get().line();
            TrialPane empty = TrialPane.of(query, List.of(line));
            return trials.on(line.id(), ready)
                    .map(tried -> empty.with(empty.found().getFirst().who(), tried));
        });
    }

    private static Uni<PreviewPane> judged(String capacity, Supplier<Uni<? extends PreviewPane>> what) {
        return Uni.createFrom()
                .deferred(what)
                .onFailure(InvalidModelException.class)
                .recoverWithItem(PreviewPane.failed(
                        capacity, "It is no model yet. Mend what is marked red, then it can be tried."))
                .onFailure(Previews::isAboutTheDraft)
                .recoverWithItem(failure -> PreviewPane.failed(capacity, failure.getMessage()));
    }

    private static boolean isAboutTheDraft(Throwable failure) {
        return failure instanceof VersionRefusedException
                || failure instanceof EvaluationsBusyException
                || failure instanceof EvaluationTooLongException;
    }

    private static UUID id(String text) {
        try {
            return text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
