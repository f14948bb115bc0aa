package dev.baton.scoring.domain.choice;

import dev.baton.scoring.domain.lead.Profile;
import dev.baton.scoring.domain.score.Counting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The models in use together. Each lead is judged by one of them: the first, by priority and then by key, whose entry
 * condition holds for what is known of the lead. Which one that is follows from the profile alone, so that it is the same
 * for every order of arrival; and tallies hold what any of the models counts, so that a lead whose traits change passes to
 * its new model with its whole history.
 */
public final class ModelSet {

    private final List<ReadyModel> models;
    private final Counting counting;
    private final boolean shadowed;

    /**
     * A set.
     *
     * @param models one version of each key, one of them at least for everybody
     */
    public ModelSet(List<ReadyModel> models) {
        this(models, false);
    }

    /**
     * A set.
     *
     * @param models   one version of each key, one of them at least for everybody
     * @param shadowed whether a version on trial wants to know whom they judge
     */
    public ModelSet(List<ReadyModel> models, boolean shadowed) {
        this.shadowed = shadowed;
        this.models = models.stream()
                .sorted(Comparator.comparingInt(
                                (ReadyModel model) -> model.envelope().priority())
                        .thenComparing(ReadyModel::key))
                .toList();
        if (this.models.stream().noneMatch(model -> model.envelope().catchAll())) {
            throw new IllegalArgumentException("no model is for everybody");
        }
        this.counting =
                Counting.of(this.models.stream().map(ReadyModel::compiled).toList());
    }

    /** The model that judges a lead. */
    public ReadyModel of(Profile profile) {
        for (ReadyModel model : models) {
            if (model.admits(profile)) {
                return model;
            }
        }
        throw new IllegalStateException("a model for everybody admits everybody");
    }

    /** Whether a version on trial wants to know whom they judge. */
    public boolean shadowed() {
        return shadowed;
    }

    /** Counts what any of the models needs. */
    public Counting counting() {
        return counting;
    }

    /** The models in the order they are asked. */
    public List<ReadyModel> models() {
        return models;
    }

    /** The model of that key. */
    public Optional<ReadyModel> find(String key) {
        return models.stream().filter(model -> model.key().equals(key)).findFirst();
    }

    /** The set with another version in the place of its key's, or beside the others. */
    public ModelSet with(ReadyModel version) {
        List<ReadyModel> changed = new ArrayList<>(models);
        changed.removeIf(model -> model.key().equals(version.key()));
        changed.add(version);
        return new ModelSet(changed);
    }

    /** Models that no lead can reach, since one before them is for everybody. */
    public List<ReadyModel> unreachable() {
        int first = 0;
        while (!models.get(first).envelope().catchAll()) {
            first++;
        }
        return models.subList(first + 1, models.size());
    }
}
