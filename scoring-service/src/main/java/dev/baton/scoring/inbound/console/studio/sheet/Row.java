package dev.baton.scoring.inbound.console.studio.sheet;

import dev.baton.scoring.inbound.console.studio.yaml.YamlText;
import java.util.List;

/**
 * A rule, gate or recipe as a row of fields.
 *
 * @param document  where it stands
 * @param at        pointer to it
 * @param points    whether it gives points
 * @param behaviour whether it counts events, which repeat and fade
 * @param position  in its list
 * @param last      whether none comes after it
 * @param open      whether it was touched last, and so shown open
 * @param notes     findings about it
 */
public record Row(
        YamlText document,
        String at,
        boolean points,
        boolean behaviour,
        int position,
        boolean last,
        boolean open,
        List<Note> notes) {

    /** A field of it as typed. */
    public String value(String field) {
        String pointer = pointer(field);
        return FieldKind.of(pointer).show(document, pointer).text();
    }

    /** Pointer to a field: the name of its input. */
    public String pointer(String field) {
        return at + "/" + field;
    }

    /** Its id, or what stands in its place. */
    public String id() {
        String id = value("id");
        return id.isEmpty() ? "without id" : id;
    }

    /** Points as people read them. */
    public String worth() {
        String worth = value("points");
        return worth.startsWith("-") ? "−" + worth.substring(1) : "+" + worth;
    }

    /** Whether it takes points away. */
    public boolean takes() {
        return value("points").startsWith("-");
    }

    /** When it holds, as read aloud. */
    public String words() {
        return Spoken.of(document.at(pointer("when")));
    }

    /** When it holds. */
    public ConditionView when() {
        return ConditionView.of(document, pointer("when"));
    }

    /** How often it counts. */
    public List<Choice> repeats() {
        return Choice.repeats(Repeats.show(document.at(pointer("repeat"))).kind());
    }

    /** What belongs to how often it counts. */
    public String repeatOf() {
        return Repeats.show(document.at(pointer("repeat"))).argument();
    }

    /** How it fades. */
    public List<Choice> decays() {
        return Choice.decays(Decays.show(document.at(pointer("decay"))).kind());
    }

    /** What belongs to how it fades. */
    public String decayOf() {
        return Decays.show(document.at(pointer("decay"))).argument();
    }

    /** Its name in the page. */
    public String slug() {
        return Slug.of(at);
    }

    public boolean first() {
        return position == 0;
    }

    /** Value of a button that does something to it. */
    public String act(String verb) {
        return Acts.of(verb, at);
    }
}
