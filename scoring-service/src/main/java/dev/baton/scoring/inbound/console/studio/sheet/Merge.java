package dev.baton.scoring.inbound.console.studio.sheet;

import dev.baton.scoring.domain.review.Finding;
import dev.baton.scoring.inbound.console.studio.yaml.UneditableException;
import dev.baton.scoring.inbound.console.studio.yaml.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes what was typed into fields over into the document: only what differs from what the fields showed, so that a field
 * nobody touched writes nothing, however it is written in the document.
 */
public final class Merge {

    private final YamlText shown;
    private final List<Finding> notes = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private final List<String> byText = new ArrayList<>();
    private YamlText document;

    /**
     * A merge.
     *
     * @param shown    the document that the fields showed
     * @param document the document as it is by now; the same, or another where its text was edited
     */
    public Merge(YamlText shown, YamlText document) {
        this.shown = shown;
        this.document = document;
    }

    /** Takes fields over, by their pointers. */
    public Merge take(Map<String, Typed> fields) {
        fields.forEach(this::field);
        return this;
    }

    private void field(String pointer, Typed typed) {
        FieldKind kind = FieldKind.of(pointer);
        Typed before = kind.show(shown, pointer);
        if (kind == FieldKind.CONDITION) {
            Conditions.change(typed, before)
                    .ifPresent(text -> write(pointer, text.isEmpty() ? null : Conditions.written(text), text));
            return;
        }
        String snippet = kind.snippet(typed);
        if (!Objects.equals(snippet, kind.snippet(before))) {
            write(pointer, snippet, typed.text());
        }
    }

    private void write(String pointer, String snippet, String typed) {
        if (!Objects.equals(shown.at(pointer), document.at(pointer))) {
            notes.add(Finding.warning(
                    pointer, "The document says something else here by now; “%s” was left out".formatted(typed)));
            return;
        }
        try {
            document = snippet == null ? document.remove(pointer) : document.set(pointer, snippet);
            changed.add(pointer);
        } catch (UneditableException e) {
            Optional.ofNullable(snippet)
                    .ifPresentOrElse(any -> asText(pointer, typed, e), () -> refused(pointer, typed, e));
        }
    }

    /** What is no condition yet is kept as a text: the check says what is wrong with it. */
    private void asText(String pointer, String typed, UneditableException why) {
        try {
            if (FieldKind.of(pointer) == FieldKind.CONDITION) {
                document = document.set(pointer, YamlText.quoted(typed));
                changed.add(pointer);
                return;
            }
        } catch (UneditableException e) {
            why.addSuppressed(e);
        }
        refused(pointer, typed, why);
    }

    private void refused(String pointer, String typed, UneditableException why) {
        notes.add(Finding.warning(
                pointer, "“%s” was left out: %s. Change it in the document beside".formatted(typed, why.getMessage())));
    }

    /** The document with what was typed. */
    public YamlText document() {
        return document;
    }

    /** What could not be taken over, and why. */
    public List<Finding> notes() {
        return List.copyOf(notes);
    }

    /** Conditions whose text was typed, and not their blanks. */
    public List<String> byText() {
        return List.copyOf(byText);
    }

    /** Places that were written. */
    public List<String> changed() {
        return List.copyOf(changed);
    }
}
