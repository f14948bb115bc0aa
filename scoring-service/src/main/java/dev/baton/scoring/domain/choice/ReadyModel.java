package dev.baton.scoring.domain.choice;

import dev.baton.scoring.domain.Appraiser;
import dev.baton.scoring.domain.lead.Profile;
import dev.baton.scoring.domain.score.CompiledModel;

/** A version of a model, ready to choose its leads and to judge them; safe for any number of threads. */
public final class ReadyModel {

    private final Envelope envelope;
    private final Entry entry;
    private final CompiledModel compiled;
    private final Appraiser appraiser;

    public ReadyModel(Envelope envelope, CompiledModel compiled) {
        this.envelope = envelope;
        this.entry = new Entry(envelope.entry());
        this.compiled = compiled;
        this.appraiser = new Appraiser(compiled);
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
