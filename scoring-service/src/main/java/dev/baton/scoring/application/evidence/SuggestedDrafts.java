package dev.baton.scoring.application.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.scoring.application.ModelDocuments;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The model document in the result of a suggestion, as people edit it. */
@ApplicationScoped
class SuggestedDrafts {

    private final ObjectMapper json;
    private final ModelDocuments documents;

    SuggestedDrafts(ObjectMapper json, ModelDocuments documents) {
        this.json = json;
        this.documents = documents;
    }

    /** YAML; empty where nothing was suggested. */
    Optional<String> document(String result) {
        try {
            JsonNode document = json.readTree(result).at("/suggestion/document");
            return document.isObject() ? Optional.of(documents.yaml(document.toString())) : Optional.empty();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
