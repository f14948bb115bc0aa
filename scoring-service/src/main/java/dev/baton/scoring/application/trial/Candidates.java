package dev.baton.scoring.application.trial;

import dev.baton.scoring.domain.choice.ModelSet;
import dev.baton.scoring.domain.choice.ReadyModel;
import dev.baton.scoring.domain.registry.VersionRefusedException;

/** The models in use with a version on trial among them. */
final class Candidates {

    private Candidates() {}

    static ModelSet with(ModelSet inUse, ReadyModel version) {
        try {
            return inUse.with(version);
        } catch (IllegalArgumentException e) {
            throw new VersionRefusedException("With version %d of '%s' no model would be for everybody; leave its entry"
                            .formatted(version.version(), version.key())
                    + " condition out, or activate another model without one first.");
        }
    }
}
