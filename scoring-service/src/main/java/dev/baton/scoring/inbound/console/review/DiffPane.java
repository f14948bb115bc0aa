package dev.baton.scoring.inbound.console.review;

import dev.baton.scoring.domain.registry.ModelVersion;
import dev.baton.scoring.domain.registry.VersionState;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What differs from another version.
 *
 * @param against the other's number, null where there is no other
 * @param choices the others
 * @param lines   in words, one a line
 */
public record DiffPane(Integer against, List<Choice> choices, List<String> lines) {

    /** A version to compare with. */
    public record Choice(int number, String label, boolean selected) {}

    static DiffPane of(List<ModelVersion> versions, ModelVersion shown, Integer against, List<String> lines) {
        return new DiffPane(
                against,
                versions.stream()
                        .filter(other -> other.version() != shown.version())
                        .map(other -> new Choice(
                                other.version(),
                                "Version " + other.version() + " · " + VersionHead.label(other.state()),
                                against != null && against == other.version()))
                        .toList(),
                lines);
    }

    /** With which one compares: the one asked for, else the active one, else the one before. */
    static Optional<ModelVersion> other(List<ModelVersion> versions, ModelVersion shown, String asked) {
        List<ModelVersion> others = versions.stream()
                .filter(other -> other.version() != shown.version())
                .toList();
        return others.stream()
                .filter(other -> Integer.toString(other.version()).equals(asked))
                .findFirst()
                .or(() -> others.stream()
                        .filter(other -> other.state() == VersionState.ACTIVE)
                        .findFirst())
                .or(() -> others.stream()
                        .filter(other -> other.version() < shown.version())
                        .max(Comparator.comparing(ModelVersion::version)));
    }
}
