package dev.baton.ingest.domain.human;

import java.util.ArrayList;
import java.util.List;

/**
 * How sure we are that a person did it.
 *
 * <p>The strongest finding decides the percentage, all of them are the evidence. Machines are marked, never dropped, so
 * that a model decides what counts and a wrong mark can be judged later.
 *
 * @param percent  0 (certainly a machine) to 100 (nothing speaks against a person)
 * @param evidence why it is below 100; empty when it is not
 */
public record HumanConfidence(int percent, List<String> evidence) {

    /** Nothing speaks against a person. */
    public static final HumanConfidence NOTHING_AGAINST = new HumanConfidence(100, List.of());

    public HumanConfidence {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("percent must be 0 to 100, was " + percent);
        }
        evidence = List.copyOf(evidence);
    }

    /** What remains in view of the findings. */
    public static HumanConfidence inViewOf(List<Finding> findings) {
        return NOTHING_AGAINST.and(findings);
    }

    /** The same with further findings; one that is held against the person already is not repeated. */
    public HumanConfidence and(List<Finding> findings) {
        if (findings.isEmpty()) {
            return this;
        }
        int least = findings.stream().mapToInt(Finding::atMost).min().orElse(percent);
        List<String> all = new ArrayList<>(evidence);
        findings.stream()
                .map(Finding::evidence)
                .filter(said -> !all.contains(said))
                .forEach(all::add);
        return new HumanConfidence(Math.min(percent, least), all);
    }
}
