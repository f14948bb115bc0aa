package dev.baton.scoring.inbound.console.studio;

import dev.baton.scoring.application.ModelCatalogue;
import dev.baton.scoring.application.ModelDocuments;
import dev.baton.scoring.application.UnknownModelException;
import dev.baton.scoring.domain.model.InvalidModelException;
import dev.baton.scoring.domain.registry.ModelVersion;
import dev.baton.scoring.domain.registry.VersionState;
import dev.baton.scoring.inbound.console.page.VersionAddress;
import dev.baton.scoring.inbound.console.studio.ModelPagesResource.Beginning;
import dev.baton.scoring.inbound.console.studio.sheet.Spoken;
import dev.baton.scoring.inbound.console.studio.yaml.YamlText;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts the pages of models together: the list, and the beginning of a new draft. */
@ApplicationScoped
class ModelPages {

    private static final int LARGEST_FILE = 512 * 1024;
    private static final String BLANK = """
            # What makes a lead ready: agreed between marketing and sales.
            key: new-model
            name: New model
            fit:
              cap: 50
              rules: []
            engagement:
              cap: 50
              rules: []
            disqualifiers: []
            qualification:
              threshold: {total: 60, minimumFit: 0}
              leave: 0.8
              coolDown: P14D
              handRaise:
                events: [Demo Requested]
                within: P90D
              recipes: []
            """;

    private final ModelCatalogue catalogue;
    private final ModelDocuments documents;
    private final Workbench bench;
    private final Clock clock;

    ModelPages(ModelCatalogue catalogue, ModelDocuments documents, Workbench bench, Clock clock) {
        this.catalogue = catalogue;
        this.documents = documents;
        this.bench = bench;
        this.clock = clock;
    }

    Uni<ModelListPage> list() {
        return catalogue
                .heads()
                .map(found -> new ModelListPage(found.stream()
                        .sorted(Comparator.comparing(ModelVersion::key)
                                .thenComparing(one -> one.state() != VersionState.ACTIVE)
                                .thenComparing(ModelVersion::version))
                        .map(this::row)
                        .toList()));
    }

    private ModelRow row(ModelVersion version) {
        Map<String, Object> document = readable(version);
        String whom = document.get("entry") == null
                ? "Whoever no other model takes"
                : "Where " + Spoken.of(document.get("entry"));
        String name = document.get("name") instanceof String said && !said.isBlank() ? said : version.key();
        return ModelRow.of(version, name, whom, clock.instant());
    }

    private Map<String, Object> readable(ModelVersion version) {
        try {
            return documents.parse(version.document());
        } catch (InvalidModelException notYet) {
            return Map.of();
        }
    }

    /** The form; it begins with a version where one is named. */
    Uni<NewModelPage> begin(String from) {
        boolean named = from != null && from.matches("[a-z0-9-]{1,63}@\\d{1,6}");
        return page(
                named ? "version" : "default",
                named ? from : "",
                "",
                "",
                "",
                List.of(),
                UUID.randomUUID().toString());
    }

    /** The form with what was typed, and what is wrong with it. */
    Uni<NewModelPage> again(Beginning typed, List<String> faults) {
        return page(
                text(typed.start),
                text(typed.from),
                text(typed.key),
                text(typed.name),
                text(typed.document),
                faults,
                text(typed.retry));
    }

    private Uni<NewModelPage> page(
            String start, String from, String key, String name, String document, List<String> faults, String retry) {
        return catalogue
                .heads()
                .map(heads -> new NewModelPage(
                        start,
                        from,
                        key,
                        name,
                        document,
                        faults,
                        heads.stream()
                                .map(ModelVersion::key)
                                .distinct()
                                .sorted()
                                .toList(),
                        retry));
    }

    /** The document that a form asks for; fails with {@link InvalidModelException} where it is none. */
    Uni<String> document(Beginning typed) {
        return switch (text(typed.start)) {
            case "document" -> Uni.createFrom().item(() -> named(written(typed), typed));
            case "blank" -> Uni.createFrom().item(() -> named(BLANK, typed));
            case "version" -> version(text(typed.from)).map(document -> named(document, typed));
            default -> Uni.createFrom().item(() -> named(documents.shipped(), typed));
        };
    }

    private Uni<String> version(String from) {
        int at = Math.max(0, from.lastIndexOf('@'));
        return Uni.createFrom()
                .deferred(() -> catalogue.version(
                        from.substring(0, at),
                        VersionAddress.number(from, from.substring(Math.min(at + 1, from.length())))))
                .map(ModelVersion::document)
                .onFailure(UnknownModelException.class)
                .transform(e -> new InvalidModelException(
                        List.of("There is no version '%s'; name one such as default@1".formatted(from))));
    }

    private static String written(Beginning typed) {
        try {
            if (typed.file == null || typed.file.size() == 0) {
                return text(typed.document);
            }
            if (typed.file.size() > LARGEST_FILE) {
                throw new InvalidModelException(List.of("The file is larger than 512 KB"));
            }
            return Files.readString(typed.file.uploadedFile(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new InvalidModelException(List.of("The file is no text in UTF-8"));
        }
    }

    /** Under the typed key and name; as the document says where none is typed. */
    private String named(String document, Beginning typed) {
        YamlText text = bench.read(document);
        if (!text(typed.key).isEmpty()) {
            text = text.set("/key", YamlText.scalar(text(typed.key)));
        }
        if (!text(typed.name).isEmpty()) {
            text = text.set("/name", YamlText.scalar(text(typed.name)));
        }
        boolean asItCame = text(typed.key).isEmpty() && text(typed.name).isEmpty();
        return asItCame && !document.stripLeading().startsWith("{") ? document : text.text();
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }
}
