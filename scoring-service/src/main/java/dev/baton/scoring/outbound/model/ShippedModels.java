package dev.baton.scoring.outbound.model;

import dev.baton.scoring.application.Models;
import dev.baton.scoring.config.ScoringConfig;
import dev.baton.scoring.domain.Appraiser;
import dev.baton.scoring.domain.score.CompiledModel;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The model that ships with the service, {@code models/default.yaml}; a fault in it stops the start. */
@Startup
@ApplicationScoped
public class ShippedModels implements Models {

    private final Loaded shipped;

    public ShippedModels(ScoringConfig config) {
        ModelDocuments documents = new ModelDocuments();
        Map<String, Object> document = documents.parse(text("/models/default.yaml"));
        CompiledModel compiled = new CompiledModel(documents.model(
                document,
                Map.of(
                        "competitorDomains", domains(config),
                        "excludedCountries", config.excludedCountries().orElse(List.of()))));
        shipped = new Loaded(compiled, new Appraiser(compiled), document);
    }

    @Override
    public Loaded active() {
        return shipped;
    }

    @Override
    public List<Loaded> all() {
        return List.of(shipped);
    }

    private static List<String> domains(ScoringConfig config) {
        return config.competitorDomains().orElse(List.of()).stream()
                .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String text(String resource) {
        try (InputStream in = ModelDocuments.open(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
