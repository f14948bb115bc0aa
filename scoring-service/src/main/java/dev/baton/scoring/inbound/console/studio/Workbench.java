package dev.baton.scoring.inbound.console.studio;

import dev.baton.scoring.application.ModelDocuments;
import dev.baton.scoring.domain.model.InvalidModelException;
import dev.baton.scoring.domain.registry.ModelVersion;
import dev.baton.scoring.domain.review.Finding;
import dev.baton.scoring.inbound.console.studio.sheet.Acts;
import dev.baton.scoring.inbound.console.studio.sheet.Acts.Removed;
import dev.baton.scoring.inbound.console.studio.sheet.Merge;
import dev.baton.scoring.inbound.console.studio.yaml.UneditableException;
import dev.baton.scoring.inbound.console.studio.yaml.YamlText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings together what was typed into the rows, what was typed into the document, and what a button does. */
@ApplicationScoped
class Workbench {

    private static final List<String> ORDER = List.of(
            "key",
            "version",
            "name",
            "description",
            "priority",
            "entry",
            "lists",
            "fit",
            "engagement",
            "disqualifiers",
            "qualification",
            "id",
            "when",
            "points",
            "repeat",
            "window",
            "decay",
            "cap",
            "group",
            "minHumanConfidence",
            "reason",
            "groups",
            "rules",
            "threshold",
            "total",
            "minimumFit",
            "matrix",
            "leave",
            "dwell",
            "requiresContact",
            "coolDown",
            "handRaise",
            "events",
            "within",
            "recipes");

    private final ModelDocuments documents;

    Workbench(ModelDocuments documents) {
        this.documents = documents;
    }

    /** A text as YAML, JSON being laid out. */
    YamlText read(String text) {
        return YamlText.of(documents.yaml(text), documents::parse, ORDER);
    }

    /** A draft as it is kept; one that can't be read any more is there to be mended as a text. */
    BuilderState kept(ModelVersion version) {
        try {
            return BuilderState.kept(version, read(version.document()));
        } catch (InvalidModelException e) {
            return BuilderState.unreadable(version, empty(version), why(e));
        }
    }

    private YamlText empty(ModelVersion version) {
        return read("key: " + version.key());
    }

    private static String why(InvalidModelException e) {
        return e.faults().getFirst().replaceFirst("^: ", "");
    }

    /** What was typed, on the document as the page showed it. */
    BuilderState typed(ModelVersion version, StudioForm form) {
        YamlText shown = readable(form.text("base"))
                .or(() -> readable(version.document()))
                .orElseGet(() -> empty(version));
        String text = form.has("document") ? form.text("document") : shown.text();
        boolean edited = !text.strip().equals(shown.text().strip());
        String unreadable = null;
        YamlText document = shown;
        if (edited) {
            try {
                document = read(text);
            } catch (InvalidModelException e) {
                unreadable = why(e);
            }
        }
        Merge merge = new Merge(shown, document).take(form.fields());
        int revision = Optional.ofNullable(form.number("revision")).orElse(version.revision());
        return new BuilderState(
                version,
                revision,
                unreadable == null ? merge.document().text() : text,
                merge.document(),
                unreadable,
                merge.notes(),
                merge.changed(),
                merge.byText(),
                edited,
                form.removed(),
                null,
                form.text("comment"));
    }

    private Optional<YamlText> readable(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(read(text));
        } catch (InvalidModelException e) {
            return Optional.empty();
        }
    }

    /** What a button does to it; nothing while the document can't be read. */
    BuilderState done(BuilderState state, String act) {
        if (state.unreadable() != null) {
            return state;
        }
        List<Finding> notes = new ArrayList<>(state.notes());
        Acts.Done done = new Acts.Done(state.document(), null, null);
        try {
            done = Acts.apply(state.document(), act, state.removed());
        } catch (UneditableException e) {
            notes.add(Finding.warning(
                    e.pointer(),
                    "That can't be done here: %s. Change it in the document beside".formatted(e.getMessage())));
        }
        boolean brought = act.startsWith("undo");
        Removed removed = done.removed() != null ? done.removed() : brought ? null : state.removed();
        return new BuilderState(
                state.version(),
                state.revision(),
                done.document().text(),
                done.document(),
                null,
                notes,
                state.changed(),
                state.byText(),
                state.edited(),
                removed,
                done.fresh(),
                state.comment());
    }
}
