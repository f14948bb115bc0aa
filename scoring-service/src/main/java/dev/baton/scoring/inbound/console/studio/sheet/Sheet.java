package dev.baton.scoring.inbound.console.studio.sheet;

import dev.baton.scoring.domain.review.Finding;
import dev.baton.scoring.inbound.console.studio.yaml.YamlText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A model document as the builder shows it: parts of rows, single fields, and what was found beside each. */
public final class Sheet {

    private static final List<String> FIXED =
            List.of("", "/fit", "/engagement", "/entry", "/qualification", "/qualification/handRaise", "/lists");

    private final YamlText document;
    private final Map<String, List<Note>> notes;
    private final Map<String, List<Row>> rows = new HashMap<>();
    private final String open;

    /**
     * A sheet.
     *
     * @param document the document
     * @param findings what was found in it
     * @param open     pointer of the row that was touched last, null for none
     */
    public Sheet(YamlText document, List<Finding> findings, String open) {
        this.document = document;
        this.open = open;
        this.notes = Note.placed(findings, slots());
    }

    /** Fit rules, engagement rules. */
    public List<Part> dimensions() {
        return List.of(
                part(
                        "/fit/rules",
                        "Fit: who they are",
                        "Each rule gives its points once, while what it asks for is known of the lead.",
                        "Add a fit rule"),
                part(
                        "/engagement/rules",
                        "Engagement: what they do",
                        "Each rule counts events; its points fade with the time since they happened.",
                        "Add an engagement rule"));
    }

    /** Gates. */
    public Part disqualifiers() {
        return part(
                "/disqualifiers",
                "Disqualifiers: who never qualifies",
                "Gates, not points: while one holds, the lead does not qualify, whatever its score.",
                "Add a disqualifier");
    }

    /** Recipes. */
    public Part recipes() {
        return part(
                "/qualification/recipes",
                "Recipes: what qualifies whatever the score",
                "All that one asks for together makes a qualified lead.",
                "Add a recipe");
    }

    private Part part(String at, String title, String says, String more) {
        boolean dimension = at.endsWith("/rules");
        return new Part(
                at, title, says, more, rows(at), dimension ? rows(at.replaceFirst("rules$", "groups")) : List.of());
    }

    private List<Row> rows(String list) {
        return rows.computeIfAbsent(list, this::made);
    }

    private List<Row> made(String list) {
        int size = document.at(list) instanceof List<?> items ? items.size() : 0;
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String at = list + "/" + i;
            rows.add(new Row(
                    document,
                    at,
                    list.endsWith("/rules"),
                    list.startsWith("/engagement"),
                    i,
                    i + 1 == size,
                    at.equals(open),
                    notes(at)));
        }
        return rows;
    }

    /** Rows of every part. */
    public List<Row> rows() {
        return Stream.of(
                        "/fit/rules",
                        "/fit/groups",
                        "/engagement/rules",
                        "/engagement/groups",
                        "/disqualifiers",
                        "/qualification/recipes")
                .flatMap(list -> rows(list).stream())
                .toList();
    }

    private List<String> slots() {
        List<String> slots = new ArrayList<>(FIXED);
        for (String list : List.of(
                "/fit/rules",
                "/fit/groups",
                "/engagement/rules",
                "/engagement/groups",
                "/disqualifiers",
                "/qualification/recipes")) {
            int size = document.at(list) instanceof List<?> items ? items.size() : 0;
            for (int i = 0; i < size; i++) {
                slots.add(list + "/" + i);
            }
        }
        return slots;
    }

    /** What was found at a place; the places are those of rows and {@link #places}. */
    public List<Note> notes(String slot) {
        return notes == null ? List.of() : notes.getOrDefault(slot, List.of());
    }

    /** Places beside the rows where findings stand. */
    public List<Place> places() {
        return FIXED.stream().map(at -> new Place(at, notes(at))).toList();
    }

    /** A place with its findings. */
    public record Place(String at, List<Note> notes) {
        /** Its name in the page. */
        public String slug() {
            return Slug.of(at);
        }
    }

    /** The place of that pointer. */
    public Place place(String at) {
        return new Place(at, notes(at));
    }

    /** A single field as typed. */
    public String value(String pointer) {
        return FieldKind.of(pointer).show(document, pointer).text();
    }

    /** A list as its items and an empty one to fill in. */
    public List<String> items(String pointer) {
        List<String> items = new ArrayList<>();
        if (document.at(pointer) instanceof List<?> list) {
            list.forEach(item -> items.add(Values.show(item)));
        }
        items.add("");
        return items;
    }

    /** Whom the model judges. */
    public ConditionView entry() {
        return ConditionView.of(document, "/entry");
    }

    /** Names of lists. */
    public List<NamedList> lists() {
        return document.at("/lists") instanceof Map<?, ?> lists
                ? lists.keySet().stream()
                        .map(name ->
                                "/lists/" + name.toString().replace("~", "~0").replace("/", "~1"))
                        .map(at -> new NamedList(at, at.substring("/lists/".length()), value(at)))
                        .toList()
                : List.of();
    }

    /** A named list of values. */
    public record NamedList(String at, String name, String values) {
        /** Value of the button that takes it away. */
        public String remove() {
            return Acts.of("remove", at);
        }
    }

    /** Errors there are. */
    public long errors() {
        return count(true);
    }

    /** Warnings there are. */
    public long warnings() {
        return count(false);
    }

    private long count(boolean error) {
        return notes.values().stream()
                .flatMap(List::stream)
                .filter(note -> note.error() == error)
                .count();
    }
}
