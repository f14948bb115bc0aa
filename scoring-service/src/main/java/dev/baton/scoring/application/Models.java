package dev.baton.scoring.application;

import dev.baton.scoring.domain.Appraiser;
import dev.baton.scoring.domain.score.CompiledModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The scoring models this installation knows. */
public interface Models {

    /**
     * A model that is in use.
     *
     * @param compiled  ready to count and score
     * @param appraiser by it
     * @param document  as a person wrote it
     */
    record Loaded(CompiledModel compiled, Appraiser appraiser, Map<String, Object> document) {}

    /** The model by which leads are scored. */
    Loaded active();

    /** Every model. */
    List<Loaded> all();

    /** The model of that key. */
    default Optional<Loaded> find(String key) {
        return all().stream()
                .filter(loaded -> loaded.compiled().model().key().equals(key))
                .findFirst();
    }
}
