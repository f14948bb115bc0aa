package dev.baton.scoring.domain;

import static dev.baton.scoring.domain.Given.NOW;

import dev.baton.scoring.domain.lead.LeadEvent;
import dev.baton.scoring.domain.model.ModelReader;
import dev.baton.scoring.domain.score.CompiledModel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Models with every kind of rule and histories that meet them, at random; a failing pair is found again by its seeds. */
public final class Generated {

    private static final List<String> NAMES = List.of("A", "B", "C", "D");

    private Generated() {}

    /** Any model. */
    public static Arbitrary<CompiledModel> models() {
        return Arbitraries.randomValue(Generated::model);
    }

    /** Any history of up to forty events within 120 days. */
    public static Arbitrary<List<LeadEvent>> histories() {
        return Arbitraries.randomValue(random -> events(random, random.nextInt(40)));
    }

    /** A model. */
    public static CompiledModel model(Random random) {
        return new CompiledModel(ModelReader.read(document(random), Map.of()));
    }

    /** A history. */
    public static List<LeadEvent> events(Random random, int count) {
        List<LeadEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(event(random));
        }
        return events;
    }

    private static Map<String, Object> document(Random random) {
        List<Object> fit = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            fit.add(fitRule(random, "f" + i));
        }
        List<Object> engagement = new ArrayList<>();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            engagement.add(engagementRule(random, "e" + i));
        }
        return Map.of(
                "key", "generated",
                "version", 1,
                "name", "Generated",
                "fit", Map.of("cap", 30, "groups", List.of(Map.of("id", "who", "cap", 12)), "rules", fit),
                "engagement", Map.of("cap", 50, "groups", List.of(Map.of("id", "web", "cap", 15)), "rules", engagement),
                "disqualifiers",
                        List.of(Map.of(
                                "id",
                                "many",
                                "when",
                                Map.of("events", Map.of("name", "D", "within", "P9D", "atLeast", 2)))),
                "qualification",
                        Map.of(
                                "threshold", Map.of("total", 5 + random.nextInt(30)),
                                "requiresContact", false,
                                "matrix", random.nextBoolean() ? List.of() : List.of("B2"),
                                "recipes", recipes(random),
                                "handRaise", Map.of("events", List.of("D"), "within", "P20D")));
    }

    private static List<Object> recipes(Random random) {
        Object counted = Map.of("events", Map.of("name", "B", "within", "P12D", "atLeast", 2));
        return switch (random.nextInt(3)) {
            case 0 -> List.of();
            case 1 -> List.of(Map.of("id", "often", "when", counted));
            default -> List.of(Map.of("id", "seldom", "when", Map.of("not", List.of(counted))));
        };
    }

    private static Map<String, Object> fitRule(Random random, String id) {
        Map<String, Object> rule = new HashMap<>();
        rule.put("id", id);
        rule.put("when", List.of("lead.title", random.nextBoolean() ? "is" : "isNot", "VP"));
        rule.put("points", random.nextInt(-5, 25));
        if (random.nextBoolean()) {
            rule.put("group", "who");
        }
        return rule;
    }

    private static Map<String, Object> engagementRule(Random random, String id) {
        Map<String, Object> rule = new HashMap<>();
        rule.put("id", id);
        rule.put("when", when(random));
        rule.put("points", random.nextInt(-4000, 12_000) / 1000.0);
        maybe(random, rule, "repeat", repeat(random));
        maybe(random, rule, "window", "P" + (1 + random.nextInt(60)) + "D");
        maybe(random, rule, "decay", decay(random));
        maybe(random, rule, "cap", 1 + random.nextInt(20));
        maybe(random, rule, "group", "web");
        maybe(random, rule, "minHumanConfidence", random.nextInt(100));
        return rule;
    }

    private static Object when(Random random) {
        Object named = List.of("event.name", "is", NAMES.get(random.nextInt(NAMES.size())));
        return switch (random.nextInt(4)) {
            case 0 -> Map.of("all", List.of(named, List.of("lead.title", "exists")));
            case 1 ->
                Map.of("all", List.of(named, Map.of("events", Map.of("name", "A", "within", "P30D", "atLeast", 2))));
            default -> named;
        };
    }

    private static Object repeat(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "ONCE";
            case 1 -> Map.of("firstN", 1 + random.nextInt(3));
            case 2 -> Map.of("oncePer", "PT" + (1 + random.nextInt(200)) + "H");
            default -> Map.of("distinctBy", "event.properties.p", "values", 1 + random.nextInt(4));
        };
    }

    private static Object decay(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Map.of("type", "HALF_LIFE", "halfLife", "PT" + (1 + random.nextInt(700)) + "H");
            case 1 -> Map.of("type", "LINEAR", "over", "PT" + (1 + random.nextInt(1500)) + "H");
            default ->
                Map.of(
                        "type",
                        "STEP",
                        "steps",
                        List.of(
                                Map.of("after", "P" + (1 + random.nextInt(10)) + "D", "keep", 0.5),
                                Map.of("after", "P" + (20 + random.nextInt(40)) + "D", "keep", 0.125)));
        };
    }

    private static void maybe(Random random, Map<String, Object> rule, String name, Object value) {
        if (random.nextInt(3) == 0) {
            rule.put(name, value);
        }
    }

    private static LeadEvent event(Random random) {
        // few instants, so that events of the same hour and of the same instant have to be told apart
        Instant at = random.nextInt(3) == 0
                ? NOW.minus(Duration.ofHours(24L * random.nextInt(5)))
                : NOW.minusSeconds(random.nextLong(Duration.ofDays(120).toSeconds()));
        if (random.nextInt(6) == 0) {
            return Given.traits(Map.of("title", random.nextBoolean() ? "VP" : "Clerk"), at);
        }
        String name = NAMES.get(random.nextInt(NAMES.size()));
        Map<String, Object> properties = random.nextInt(4) == 0 ? Map.of() : Map.of("p", "v" + random.nextInt(6));
        int confidence = random.nextInt(3) == 0 ? random.nextInt(101) : 100;
        return new LeadEvent(
                Given.nextId(), "track", name, "d", "u", null, Map.of(), properties, Map.of(), at, confidence);
    }

    /** Lets properties take models and histories without naming a provider. */
    public static final class Provider implements ArbitraryProvider {

        @Override
        public boolean canProvideFor(TypeUsage target) {
            return target.isOfType(CompiledModel.class)
                    || (target.isOfType(List.class)
                            && !target.getTypeArguments().isEmpty()
                            && target.getTypeArgument(0).isOfType(LeadEvent.class));
        }

        @Override
        public java.util.Set<Arbitrary<?>> provideFor(TypeUsage target, SubtypeProvider subtypes) {
            return java.util.Set.of(target.isOfType(CompiledModel.class) ? models() : histories());
        }

        @Override
        public int priority() {
            return 5;
        }
    }
}
