package dev.baton.scoring.inbound.console.studio.sheet;

import dev.baton.scoring.inbound.console.studio.yaml.YamlText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** Models for these tests. */
final class Documents {

    /** Every form that a field can have, and what no row shows. */
    static final String FORMS = """
            key: forms
            name: "Forms: all of them" # as agreed
            description: >
              Told on
              two lines.
            priority: 5
            entry: {any: [[lead.country, in, {list: near}], [lead.companySize, between, [50, 200]]]}
            lists:
              near: [DE, "NO", "Acme, Inc", "007", 12]
            future: {kept: [as, it, is]}
            fit:
              cap: 50
              groups: [{id: titles, cap: 10.5}]
              rules:
                - {id: title, when: [lead.title, is, "7"], points: -2.5, group: titles, reason: 'so: "quoted"'}
            engagement:
              cap: 50
              rules:
                - id: step
                  when: {all: [[event.name, is, Read], {events: {name: Read, within: PT36H, atLeast: 2}}]}
                  points: 7
                  repeat: {distinctBy: event.properties.title, values: 20}
                  window: P90D
                  decay: {type: STEP, steps: [{after: P7D, keep: 0.5}, {after: P30D, keep: 0.125}]}
                  cap: 20
                - {id: linear, when: [event.name, in, [Read, Seen]], points: 1, repeat: {firstN: 3}, decay: {type: LINEAR, over: P1DT12H}}
                - {id: per, when: {cel: "event.name == 'x'"}, points: 1, repeat: {oncePer: P7D}, decay: {type: NONE}}
                - {id: odd, when: not yet, points: many, repeat: EVERY, decay: soon}
            qualification:
              threshold: {total: 60, minimumFit: 20}
              matrix: [A1, B2]
              leave: 0.75
              dwell: PT12H
              requiresContact: false
              coolDown: P1DT2H
              handRaise: {events: ["Demo, big", Quote], within: P90D}
            """;

    private static final List<String> ORDER =
            List.of("id", "when", "points", "repeat", "window", "decay", "cap", "reason");

    private Documents() {}

    static YamlText read(String text) {
        return YamlText.of(text, Documents::load, ORDER);
    }

    static String shipped() {
        try (InputStream in = Documents.class.getResourceAsStream("/models/default.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every field of a document as inputs show it. */
    static Map<String, Typed> fields(YamlText document) {
        Map<String, Typed> fields = new LinkedHashMap<>();
        fields(document, "", document.tree(), fields);
        return fields;
    }

    private static void fields(YamlText document, String at, Object value, Map<String, Typed> fields) {
        boolean rows = value instanceof List<?> list && !list.isEmpty() && list.getFirst() instanceof Map;
        boolean one = List.of("when", "entry", "repeat", "decay").contains(at.substring(at.lastIndexOf('/') + 1));
        if (value instanceof Map<?, ?> map && !one) {
            map.forEach((name, inner) -> fields(document, at + "/" + name, inner, fields));
        } else if (rows && !one) {
            List<?> items = (List<?>) value;
            for (int i = 0; i < items.size(); i++) {
                fields(document, at + "/" + i, items.get(i), fields);
            }
        } else if (!at.startsWith("/future")) {
            fields.put(at, FieldKind.of(at).show(document, at));
        }
    }

    private static Map<String, Object> load(String text) {
        return new Yaml().load(text);
    }
}
