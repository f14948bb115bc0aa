package dev.baton.scoring.inbound.console.studio;

import dev.baton.scoring.domain.registry.ModelVersion;
import dev.baton.scoring.domain.review.Finding;
import dev.baton.scoring.inbound.console.studio.sheet.Acts.Removed;
import dev.baton.scoring.inbound.console.studio.yaml.YamlText;
import java.util.List;

/**
 * What somebody is working on: a draft's document with what is typed and not yet saved.
 *
 * @param version    as it is kept
 * @param revision   of the version when the work began
 * @param text       the document as the page shows it, readable or not
 * @param document   the last readable document: what the rows show
 * @param unreadable why the text can't be read, null where it can
 * @param notes      what could not be taken over from the rows
 * @param changed    places that were typed into the rows
 * @param byText     conditions whose text was typed, and not their blanks
 * @param edited     whether the text of the document was typed into
 * @param removed    what was taken away last, null for nothing
 * @param open       pointer of the row that was touched last, null for none
 * @param comment    why, as typed
 */
public record BuilderState(
        ModelVersion version,
        int revision,
        String text,
        YamlText document,
        String unreadable,
        List<Finding> notes,
        List<String> changed,
        List<String> byText,
        boolean edited,
        Removed removed,
        String open,
        String comment) {

    /** Whether saving it would change nothing: then it writes nothing, and approvals stand. */
    boolean untouched() {
        String kept = version.comment() == null ? "" : version.comment();
        String typed = comment == null ? "" : comment;
        return revision == version.revision()
                && text.equals(version.document())
                && (typed.isBlank() || typed.strip().equals(kept.strip()));
    }

    /** The draft as it is kept, nothing typed yet. */
    static BuilderState kept(ModelVersion version, YamlText document) {
        return of(version, document.text(), document, null);
    }

    /** A draft that can't be read as it is kept: its text, and rows without anything. */
    static BuilderState unreadable(ModelVersion version, YamlText nothing, String why) {
        return of(version, version.document(), nothing, why);
    }

    private static BuilderState of(ModelVersion version, String text, YamlText document, String unreadable) {
        return new BuilderState(
                version,
                version.revision(),
                text,
                document,
                unreadable,
                List.of(),
                List.of(),
                List.of(),
                false,
                null,
                null,
                version.comment());
    }
}
