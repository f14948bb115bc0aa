package dev.baton.ingest.inbound.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.ingest.domain.Acceptance;
import dev.baton.ingest.domain.Reception;
import dev.baton.ingest.domain.TrackingKind;
import dev.baton.ingest.domain.human.TestMachines;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever the bytes are: they are read or refused, and every item that is read gets a verdict. */
class AnyBodyPropertyTest {

    private static final List<String> NAMES = List.of(
            "\"event\"",
            "\"userId\"",
            "\"traits\"",
            "\"timestamp\"",
            "\"type\"",
            "\"a\\u0000\"",
            "\"\\ud83d\"",
            "\"batch\"",
            "\"context\"",
            "\"properties\"",
            "\"sentAt\"",
            "\"name\"");
    private static final List<String> SCALARS = List.of(
            "1",
            "-0",
            "1e400",
            "99999999999999999999",
            "1.5",
            "true",
            "null",
            "\"track\"",
            "\"\\ud83d\"",
            "\"é\"",
            "\"2026-03-04\"",
            "\"page\"",
            "{}",
            "[]",
            "\"\"",
            ",",
            "}");
    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");

    private final Acceptance acceptance = new Acceptance(Duration.ofDays(1826), TestMachines.naive());

    @Property
    void anyBytes(@ForAll byte[] body) {
        assertSettled(body);
    }

    @Property
    void anyText(@ForAll long seed) {
        String body = nearlyJson(new Random(seed), 4);
        assertSettled(body.getBytes(UTF_8));
        assertSettled(("{\"batch\":[" + body + "]}").getBytes(UTF_8));
    }

    private void assertSettled(byte[] body) {
        try {
            ReadBody single = BodyReader.single(body);
            judge(single, TrackingKind.TRACK);
            judge(BodyReader.batch(body), null);
        } catch (UnreadableBodyException | BodyTooLargeException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    private void judge(ReadBody read, TrackingKind kind) {
        Reception reception =
                new Reception("source", NOW, kind, read.sentAt(), read.context(), read.contextBytes(), null);
        for (ReadItem item : read.items()) {
            assertThat(item.end()).isGreaterThan(item.start());
            assertThat(acceptance.judge(item.raw(), reception, () -> "generated"))
                    .isNotNull();
        }
    }

    /** JSON with every kind of value and, now and then, a piece that breaks it. Grown from a seed: cheap and repeatable. */
    private static String nearlyJson(Random random, int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return SCALARS.get(random.nextInt(SCALARS.size()));
        }
        StringJoiner parts = random.nextInt(4) == 0 ? new StringJoiner(",", "[", "]") : new StringJoiner(",", "{", "}");
        boolean object = parts.toString().startsWith("{");
        for (int i = random.nextInt(5); i > 0; i--) {
            String name = object ? NAMES.get(random.nextInt(NAMES.size())) + ":" : "";
            parts.add(name + nearlyJson(random, depth - 1));
        }
        return parts.toString();
    }
}
