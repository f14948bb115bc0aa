package dev.baton.scoring.inbound.console.studio;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.Yaml;

/** A model that says everything a model can, and what people and programs write in the place of what is meant. */
final class Nonsense {

    /** Every field, each once. */
    static final String EVERYTHING = """
            key: everything
            version: 1
            name: Everything
            description: All there is.
            priority: 5
            entry: {any: [[lead.country, in, {list: near}], [lead.companySize, between, [50, 200]]]}
            minHumanConfidence: 40
            lists: {near: [DE, 7]}
            fit:
              cap: 50
              groups: [{id: titles, cap: 10.5}]
              rules: [{id: title, when: {not: [[lead.title, matches, "vp|head"]]}, points: -2.5, group: titles, reason: "Is {lead.title}"}]
            engagement:
              cap: 50
              groups: [{id: web, cap: 9}]
              rules:
                - id: step
                  when: {all: [[event.name, is, Read], {events: {name: Read, where: [event.properties.url, exists], within: PT36H, atLeast: 2}}]}
                  points: 7
                  repeat: {distinctBy: event.properties.title, values: 20}
                  window: P90D
                  decay: {type: STEP, steps: [{after: P7D, keep: 0.5}, {after: P30D, keep: 0.125}]}
                  cap: 20
                  group: web
                  minHumanConfidence: 10
                  reason: "Read {count}, so {times}"
                - {id: half, when: [event.name, is, Seen], points: 1, repeat: {firstN: 3}, decay: {type: HALF_LIFE, halfLife: P14D}}
                - {id: line, when: {cel: "event.name == 'x'"}, points: 1, repeat: {oncePer: P7D}, decay: {type: LINEAR, over: P9D}}
            disqualifiers: [{id: rival, when: [lead.company, is, Rival], reason: A rival}]
            qualification:
              threshold: {total: 20, minimumFit: 2}
              matrix: [A1, B2]
              leave: 0.75
              dwell: PT12H
              requiresContact: false
              coolDown: P14D
              handRaise: {events: [Demo], within: P90D}
              recipes: [{id: keen, when: {events: {name: Read, within: P9D, atLeast: 3}}, reason: Keen}]
            """;

    private static final Map<Object, Object> NO_NAMES = new LinkedHashMap<>();

    static {
        NO_NAMES.put(7, "seven");
        NO_NAMES.put(true, List.of("x"));
    }

    /** What stands where something else is meant. */
    static final List<Object> VALUES = Collections.unmodifiableList(Arrays.asList(
            null,
            "",
            " ",
            "x",
            "{lead.tilte}",
            "{",
            "a: b # c",
            "P1DT",
            "P",
            "PT",
            "P0D",
            "PT90M",
            "P1M",
            "-P1D",
            "P200000000D",
            "P99999999999999999999D",
            "PT99999999999999999999H",
            "lead.",
            ".",
            "event.properties.",
            "lead.traits..x",
            "\u0007 \ud83d\ude00",
            true,
            0,
            -1,
            1,
            2.0,
            0.0004,
            0.99999,
            1e300,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Integer.MIN_VALUE,
            Long.MAX_VALUE,
            BigInteger.TEN.pow(60),
            Date.from(Instant.EPOCH),
            new byte[] {1, 2},
            Set.of("Demo"),
            List.of(),
            List.of("x"),
            List.of(List.of(), Map.of()),
            List.of("lead.title", "is", Double.NaN),
            List.of("lead.traits.a..b", "exists"),
            List.of("lead", "exists"),
            Map.of(),
            Map.of("x", List.of("x")),
            Map.of("firstN", 2.0),
            Map.of("list", "near"),
            Map.of("list", List.of("near")),
            Map.of("cel", "lead.title.matches('[')"),
            Map.of("cel", "[1,2].all(x, x / 0 == 1)"),
            Map.of("events", Map.of("name", "Read", "within", "P200000000D")),
            Map.of("all", List.of()),
            Map.of("type", "HALF_LIFE", "halfLife", "P1DT"),
            Map.of("type", "STEP", "steps", List.of()),
            NO_NAMES));

    private Nonsense() {}

    /** The places of a document. */
    static List<List<Object>> places(Object tree) {
        List<List<Object>> places = new ArrayList<>();
        walk(tree, List.of(), places);
        return places;
    }

    private static void walk(Object part, List<Object> at, List<List<Object>> places) {
        if (!at.isEmpty()) {
            places.add(at);
        }
        if (part instanceof Map<?, ?> map) {
            map.forEach((name, value) -> walk(value, below(at, name), places));
        } else if (part instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                walk(list.get(i), below(at, i), places);
            }
        }
    }

    private static List<Object> below(List<Object> at, Object step) {
        List<Object> below = new ArrayList<>(at);
        below.add(step);
        return below;
    }

    /** The text of a document with something else at a place. */
    @SuppressWarnings("unchecked") // every step but the last leads to a collection
    static String with(List<Object> at, Object value) {
        Object tree = new Yaml().load(EVERYTHING);
        Object here = tree;
        for (Object step : at.subList(0, at.size() - 1)) {
            here = here instanceof List<?> list ? list.get((Integer) step) : ((Map<?, ?>) here).get(step);
        }
        if (here instanceof List<?> list) {
            ((List<Object>) list).set((Integer) at.getLast(), value);
        } else {
            ((Map<Object, Object>) here).put(at.getLast(), value);
        }
        return new Yaml().dump(tree);
    }
}
