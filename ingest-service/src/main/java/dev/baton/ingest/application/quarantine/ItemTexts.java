package dev.baton.ingest.application.quarantine;

import dev.baton.ingest.domain.RawItem;
import java.util.Optional;

/** Reads items from their JSON text, with the same care as from a request. */
public interface ItemTexts {

    /** The item; empty where the text is no JSON value at all. */
    Optional<RawItem> read(String text);
}
