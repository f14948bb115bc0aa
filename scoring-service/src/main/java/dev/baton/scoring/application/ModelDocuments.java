package dev.baton.scoring.application;

import dev.baton.scoring.domain.choice.ReadyModel;
import java.util.Map;

/** Reads and writes model documents. */
public interface ModelDocuments {

    /**
     * The document as a tree; anchors are resolved.
     *
     * @throws dev.baton.scoring.domain.model.InvalidModelException when it is neither YAML nor JSON
     */
    Map<String, Object> parse(String text);

    /**
     * The model that a document describes, with what the installation adds to its lists.
     *
     * @param version the registry's number, whatever the document says
     * @throws dev.baton.scoring.domain.model.InvalidModelException with every fault
     */
    ReadyModel read(Map<String, Object> document, int version);

    /** The document as YAML; a text that is YAML leaves as it came. */
    String yaml(String text);

    /** The model that ships. */
    String shipped();

    /** JSON Schema of a document. */
    String schema();
}
