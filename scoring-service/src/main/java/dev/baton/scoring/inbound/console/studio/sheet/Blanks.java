package dev.baton.scoring.inbound.console.studio.sheet;

import dev.baton.scoring.inbound.console.studio.yaml.YamlText;
import java.util.List;
import java.util.Map;

/** New rows: models in themselves, so that a page with one added is valid and says what it would do. */
final class Blanks {

    private static final int LONGEST = 63;

    private Blanks() {}

    /** A new item of a list; null where the builder adds nothing there. */
    static String of(String list, YamlText document) {
        return switch (list) {
            case "/fit/rules" ->
                "id: %s\nwhen: [\"lead.title\", \"exists\"]\npoints: 5".formatted(unused("fit-rule", document));
            case "/engagement/rules" ->
                "id: %s\nwhen: [\"event.name\", \"is\", \"Form Submitted\"]\npoints: 5\ndecay: {type: HALF_LIFE, halfLife: P30D}"
                        .formatted(unused("deed", document));
            case "/disqualifiers" ->
                "id: %s\nwhen: [\"lead.emailDomain\", \"is\", \"example.com\"]".formatted(unused("gate", document));
            case "/qualification/recipes" ->
                "id: %s\nwhen:\n  all:\n    - [\"lead.title\", \"exists\"]\n    - {events: {name: \"Pricing Page Viewed\", within: P30D}}"
                        .formatted(unused("recipe", document));
            case "/fit/groups", "/engagement/groups" -> "{id: %s, cap: 10}".formatted(unused("group", document));
            case "/lists" -> "[]";
            default -> null;
        };
    }

    /** An id that nothing has yet. */
    static String unused(String wish, YamlText document) {
        List<String> ids = Acts.ids(document);
        String stem = wish.replaceFirst("-\\d+$", "");
        int number = 2;
        String id = wish;
        while (ids.contains(id) || document.at("/lists") instanceof Map<?, ?> lists && lists.containsKey(id)) {
            String end = "-" + number++;
            id = stem.substring(0, Math.min(stem.length(), LONGEST - end.length())) + end;
        }
        return id;
    }
}
