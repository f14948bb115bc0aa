package dev.baton.ingest.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Bodies: any bytes, sound calls, and sound calls with pieces cut out, doubled or put in that break them. */
final class FuzzBodies {

    static final List<String> CALLS = List.of(
            "{\"userId\":\"u\",\"event\":\"Demo Requested\",\"properties\":{\"form\":\"demo\",\"n\":[1,2.5,null,true]},"
                    + "\"timestamp\":\"2026-01-05T10:00:00.000Z\"}",
            "{\"anonymousId\":\"a\",\"traits\":{\"email\":\"vera@acme.example\",\"age\":44},\"sentAt\":\"2026-01-05T10:00:00Z\"}",
            "{\"batch\":[{\"type\":\"track\",\"userId\":\"u\",\"event\":\"E\"},{\"type\":\"page\",\"anonymousId\":\"a\"},"
                    + "{\"type\":\"outcome\",\"userId\":\"u\",\"event\":\"won\"}],\"context\":{\"locale\":\"de\"},\"sentAt\":\"x\"}",
            "{\"batch\":[{\"type\":\"group\",\"userId\":\"u\",\"groupId\":7},{\"type\":\"alias\",\"userId\":\"u\","
                    + "\"previousId\":\"p\"}],\"writeKey\":\"KEY\"}",
            "{\"specversion\":\"1.0\",\"id\":\"i\",\"source\":\"/s\",\"type\":\"t\",\"subject\":\"u\",\"data\":{\"a\":1}}",
            "[{\"specversion\":\"1.0\",\"id\":\"i\",\"source\":\"/s\",\"type\":\"dev.baton.call.identify\",\"subject\":\"u\"}]",
            "[]",
            "{}");
    private static final List<String> PIECES = List.of(
            "\"",
            "\\",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\\u0000",
            "\\ud83d",
            "\u0000",
            "1e999",
            "-0",
            "99999999999999999999",
            "null",
            "true",
            "0x1",
            "NaN",
            "\"a\":1,\"a\":2",
            "[".repeat(3_000),
            "{\"a\":".repeat(600),
            "[1,".repeat(40),
            "[" + "1,".repeat(50_000) + "1]",
            "\"" + "x".repeat(40_000) + "\"",
            "9".repeat(5_000),
            "é",
            "🚀",
            "\ufeff",
            "\"type\":\"track\"",
            "\"messageId\":\"m\"",
            "\"timestamp\":\"soon\"",
            "\"userId\":[]",
            "\"context\":7");

    private final List<String> templates;
    private final String key;

    /**
     * Bodies grown from templates.
     *
     * @param key takes the place of {@code KEY}
     */
    FuzzBodies(List<String> templates, String key) {
        this.templates = templates;
        this.key = key;
    }

    Arbitrary<byte[]> any() {
        Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMaxSize(400);
        return Arbitraries.frequencyOf(
                Tuple.of(1, noise),
                Tuple.of(3, Arbitraries.of(templates).map(this::bytes)),
                Tuple.of(10, mutated().map(this::bytes)));
    }

    private Arbitrary<String> mutated() {
        Arbitrary<List<Mutation>> mutations = Combinators.combine(
                        Arbitraries.integers().between(0, 300),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.of(PIECES))
                .as(Mutation::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
        return Combinators.combine(Arbitraries.of(templates), mutations).as((template, all) -> {
            String text = template;
            for (Mutation mutation : all) {
                text = mutation.of(text);
            }
            return text;
        });
    }

    private byte[] bytes(String text) {
        return text.replace("KEY", key).getBytes(StandardCharsets.UTF_8);
    }

    /** Cuts some characters out and puts something in. */
    private record Mutation(int at, int cut, String piece) {
        String of(String text) {
            int from = Math.min(at, text.length());
            return text.substring(0, from) + piece + text.substring(Math.min(text.length(), from + cut));
        }
    }
}
