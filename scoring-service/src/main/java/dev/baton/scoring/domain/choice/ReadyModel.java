package dev.baton.scoring.domain.choice;

import dev.baton.scoring.domain.Appraiser;
import dev.baton.scoring.domain.Judged;
import dev.baton.scoring.domain.lead.Profile;
import dev.baton.scoring.domain.registry.Adoption;
import dev.baton.scoring.domain.score.CompiledModel;
import java.time.Instant;

/** A version of a model, ready to choose its leads and to judge them; safe for any number of threads. */
public final class ReadyModel {

    private final Envelope envelope;
    private final Entry entry;
    private final CompiledModel compiled;
    private final Appraiser appraiser;
    private final Adoption adoption;
    private final Instant activeSince;
    private final boolean complete;

    /** A version that is not active. */
    public ReadyModel(Envelope envelope, CompiledModel compiled) {
        this(envelope, compiled, Adoption.FORWARD_ONLY, null, false);
    }

    private ReadyModel(
            Envelope envelope, CompiledModel compiled, Adoption adoption, Instant activeSince, boolean complete) {
        this.complete = complete;
        this.adoption = adoption;
        this.activeSince = activeSince;
        this.envelope = envelope;
        this.entry = new Entry(envelope.entry());
        this.compiled = compiled;
        this.appraiser = new Appraiser(compiled);
    }

    /**
     * The same, active since then.
     *
     * @param how      leads come to it
     * @param complete whether all that it was for when it became active came to it: whoever comes since comes for another
     *                 reason, and aloud
     */
    public ReadyModel active(Adoption how, Instant since, boolean complete) {
        return new ReadyModel(envelope, compiled, how, since, complete);
    }

    /** How leads come to it; {@link Adoption#FORWARD_ONLY} where it is not active. */
    public Adoption adoption() {
        return adoption;
    }

    /** Since when it is active, null where it is not. */
    public Instant activeSince() {
        return activeSince;
    }

    /** Whether a lead with that last judgement comes to this version quietly, since it was judged before it was active. */
    public boolean quietlyTakes(Judged last) {
        return adoption != Adoption.FORWARD_ONLY
                && !complete
                && takesOver(last)
                && last.at().isBefore(activeSince);
    }

    /** Whether a lead with that last judgement was judged by other criteria. */
    public boolean takesOver(Judged last) {
        return last != null && !name().equals(last.by());
    }

    /** {@code key@version}. */
    public String name() {
        return key() + "@" + version();
    }

    /** Whom it is for. */
    public Envelope envelope() {
        return envelope;
    }

    /** Its rules. */
    public CompiledModel compiled() {
        return compiled;
    }

    /** Judges by its rules. */
    public Appraiser appraiser() {
        return appraiser;
    }

    public String key() {
        return envelope.key();
    }

    public int version() {
        return compiled.model().version();
    }

    /** Whether its entry condition holds for the profile. */
    public boolean admits(Profile profile) {
        return entry.admits(profile);
    }
}
