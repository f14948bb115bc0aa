package dev.baton.lifecycle.domain;

/**
 * What made a lead qualify: every MQL remembers the model version that made it, so that criteria can be checked
 * against what was bought.
 *
 * @param model        key of the model, null when a person qualified the lead or nobody has yet
 * @param modelVersion its version, null exactly when the model is
 * @param handRaise    whether the lead itself asked for contact
 */
public record Qualification(String model, Integer modelVersion, boolean handRaise) {

    /** Nothing has qualified the lead yet, or a person did without a model. */
    public static final Qualification WITHOUT_MODEL = new Qualification(null, null, false);

    public Qualification {
        if ((model == null) != (modelVersion == null)) {
            throw new IllegalArgumentException("model and version go together: " + model + ", " + modelVersion);
        }
    }
}
