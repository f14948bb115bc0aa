package dev.baton.scoring.domain;

import dev.baton.scoring.domain.lead.LeadEvent;
import dev.baton.scoring.domain.model.ModelReader;
import dev.baton.scoring.domain.score.CompiledModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Events and models for tests. */
public final class Given {

    /** The as-of of most tests. */
    public static final Instant NOW = Instant.parse("2026-03-10T12:30:00Z");

    private static long ids;

    private Given() {}

    /** A model from YAML. */
    public static CompiledModel model(String yaml) {
        return new CompiledModel(ModelReader.read(document(yaml), Map.of()));
    }

    /** A document from YAML. */
    public static Map<String, Object> document(String yaml) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    }

    /** The model that ships, with one competitor. */
    public static CompiledModel defaultModel() {
        return new CompiledModel(
                ModelReader.read(document(defaultText()), Map.of("competitorDomains", List.of("rival-example.com"))));
    }

    /** The text of the model that ships. */
    public static String defaultText() {
        try (InputStream in = Given.class.getResourceAsStream("/models/default.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An event by a person. */
    public static LeadEvent event(String name, Map<String, Object> properties, Instant at) {
        return new LeadEvent(nextId(), "track", name, "device", null, null, Map.of(), properties, Map.of(), at, 100);
    }

    /** An event by somebody who may be a machine. */
    public static LeadEvent event(String name, Instant at, int humanConfidence) {
        return new LeadEvent(
                nextId(), "track", name, "device", null, null, Map.of(), Map.of(), Map.of(), at, humanConfidence);
    }

    /** What was learned of a person. */
    public static LeadEvent traits(Map<String, Object> traits, Instant at) {
        return new LeadEvent(nextId(), "identify", null, "device", null, null, traits, Map.of(), Map.of(), at, 100);
    }

    /** A fresh id. */
    public static synchronized UUID nextId() {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + ids++);
    }
}
